import { EVENT_TYPES, parseMoment, type PickOutcomeData } from '@tapedeck/contracts';
import { forwardReturns } from '../forward/forward-returns.js';
import { LAST_FORWARD_SESSION } from '../plan/mode-horizons.js';
import type { InputViews } from '../sessions/input-views.js';
import { factId } from './position-id.js';
import type { PositionFact } from './position-fact.js';

/**
 * The final revisions of outcomes that closed long before their forward returns were known: those of minutes and quarter
 * hours, whose bars are out of reach by then. What the first revision says of the trade stays; only the forward returns are
 * added, from daily bars. Outcomes that are not due by `asOf` (epoch ms) are left out.
 */
export function finalOutcomes(
  outcomes: readonly PickOutcomeData[],
  views: InputViews,
  asOf: number,
): PositionFact[] {
  const { sessions } = views;
  return outcomes.flatMap((outcome) => {
    const openedAt = parseMoment(outcome.openedAt);
    if (openedAt === undefined) throw new RangeError(`expected a moment, received ${outcome.openedAt}`);
    const due = sessions.at(sessions.indexAt(openedAt) + LAST_FORWARD_SESSION).close;
    if (due > asOf || outcome.final) return [];
    const { positionId, universe, mode, symbol, side } = outcome;
    const revision = outcome.revision + 1;
    const forwards = forwardReturns(side, openedAt, views.forwardPath(universe, symbol), due);
    return [
      {
        id: factId(positionId, `outcome ${revision}`),
        type: EVENT_TYPES.pickOutcome,
        subject: `${universe}/${mode}/${symbol}`,
        asOf: due,
        data: { ...outcome, ...forwards, revision, final: true },
      },
    ];
  });
}
