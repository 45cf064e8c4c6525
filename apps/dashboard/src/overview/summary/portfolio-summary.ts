import type { PortfolioSummarySlot } from '@tapedeck/contracts';
import type { PortfolioInput } from '../overview-input.js';
import { isStale } from './is-stale.js';
import { laterWords } from './later-words.js';

/** The latest portfolio as of its own moment. */
export function portfolioSummary(input: PortfolioInput, asOf: number): PortfolioSummarySlot {
  if ('missing' in input) return { summary: null, reason: input.missing };
  const { latest } = input;
  const later = laterWords(latest.asOf, asOf);
  return later === undefined
    ? { summary: { asOf: latest.asOf, stale: isStale(latest, asOf), ...latest.data }, reason: null }
    : { summary: null, reason: later };
}
