import type { PortfolioSummarySlot } from '@tapedeck/contracts';
import type { PortfolioInput } from '../overview-input.js';
import { laterWords } from './later-words.js';

/** The latest portfolio as of its own moment. */
export function portfolioSummary(input: PortfolioInput, asOf: number): PortfolioSummarySlot {
  if ('missing' in input) return { summary: null, reason: input.missing };
  const later = laterWords(input.latest.asOf, asOf);
  return later === undefined ? { summary: input.latest, reason: null } : { summary: null, reason: later };
}
