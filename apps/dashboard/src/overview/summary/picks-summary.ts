import type { PicksSummarySlot } from '@tapedeck/contracts';
import type { PicksInput } from '../overview-input.js';
import { OVERVIEW_SETTINGS } from '../overview-settings.js';
import { percent } from '../../figures/percent.js';
import { isStale } from './is-stale.js';
import { laterWords } from './later-words.js';

/** The latest run as of its own moment, beside what its picks did in this overview. */
export function picksSummary(
  input: PicksInput,
  changes: ReadonlyMap<string, number>,
  asOf: number,
): PicksSummarySlot {
  if ('missing' in input) return { subject: input.subject, summary: null, reason: input.missing };
  const { subject, latest } = input;
  const later = laterWords(latest.asOf, asOf);
  if (later !== undefined) return { subject, summary: null, reason: later };
  const { picks } = latest.data;
  const best = [...picks].sort((a, b) => a.rank - b.rank).slice(0, OVERVIEW_SETTINGS.bestPicks);
  return {
    subject,
    summary: {
      asOf: latest.asOf,
      stale: isStale(latest, asOf),
      longs: picks.filter(({ side }) => side === 'long').length,
      shorts: picks.filter(({ side }) => side === 'short').length,
      best: best.map(({ rank, symbol, side }) => {
        const change = changes.get(symbol);
        return { rank, symbol, side, changePct: change === undefined ? null : percent(change) };
      }),
    },
    reason: null,
  };
}
