import type { SessionPicks } from '@tapedeck/contracts';
import type { StoredPick } from './performance-input.js';
import { rounded } from '../figures/rounded.js';

/**
 * Results of closed picks: won is a return above 0, and the win rate is over all of them, break-even ones too. Throws
 * RangeError on a closed pick without its return or R multiple.
 */
export function pickResults(opened: number, closed: readonly StoredPick[]): SessionPicks {
  const results = closed.map((pick) => {
    const { returnPct, rMultiple } = pick;
    if (returnPct === null || rMultiple === null)
      throw new RangeError(`expected a return and an R multiple, received ${JSON.stringify(pick)}`);
    return { returnPct, rMultiple };
  });
  const won = results.filter(({ returnPct }) => returnPct > 0).length;
  const sumR = results.reduce((total, { rMultiple }) => total + rMultiple, 0);
  return {
    opened,
    closed: results.length,
    won,
    winRateRatio: results.length === 0 ? null : rounded(won / results.length, 4),
    averageR: results.length === 0 ? null : rounded(sumR / results.length, 4),
  };
}
