import type { SessionPicks } from '@tapedeck/contracts';
import type { StoredPick } from './performance-input.js';
import { rounded } from '../figures/rounded.js';

/**
 * Results of closed picks. One whose entry was never reached is closed without a result: it neither won nor lost. Won is
 * a return above 0, and the win rate is over all that were entered, break-even ones too. Throws RangeError on a pick with
 * a return and no R multiple, or the other way round.
 */
export function pickResults(opened: number, closed: readonly StoredPick[]): SessionPicks {
  const results = closed.flatMap((pick) => {
    const { returnPct, rMultiple } = pick;
    if (returnPct === null && rMultiple === null) return [];
    if (returnPct === null || rMultiple === null)
      throw new RangeError(
        `expected a return and an R multiple, or neither, received ${JSON.stringify(pick)}`,
      );
    return [{ returnPct, rMultiple }];
  });
  const won = results.filter(({ returnPct }) => returnPct > 0).length;
  const sumR = results.reduce((total, { rMultiple }) => total + rMultiple, 0);
  return {
    opened,
    closed: closed.length,
    entered: results.length,
    won,
    winRateRatio: results.length === 0 ? null : rounded(won / results.length, 4),
    averageR: results.length === 0 ? null : rounded(sumR / results.length, 4),
  };
}
