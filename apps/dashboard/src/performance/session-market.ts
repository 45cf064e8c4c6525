import { formatMoment, type SessionMarket } from '@tapedeck/contracts';
import { epochMs } from './epoch-ms.js';
import { newestRow } from './newest-row.js';
import type { PerformanceInput } from './performance-input.js';
import { liesIn, type SessionWindow } from './session-window.js';

/**
 * The session by the last overview stored for it, or the reason in words why there is none. An overview belongs to the
 * session whose prices it shows, whenever it was published: one by daily bars, made at noon, tells of the day before.
 */
export function sessionMarket(window: SessionWindow, input: PerformanceInput): SessionMarket | string {
  const own = input.overviews.filter(
    ({ asOf, data }) =>
      data.universe === input.universe && epochMs(asOf) <= input.asOf && liesIn(window, data.pricesAsOf),
  );
  const newest = newestRow(own, ({ asOf }) => asOf);
  if (newest === undefined)
    return `no overview of ${input.universe} stored between ${formatMoment(window.after)} and ${formatMoment(window.until)}`;
  const { pricesAsOf, index, breadth } = newest.data;
  return {
    pricesAsOf,
    complete: epochMs(pricesAsOf) === window.session.close,
    returnPct: index.changePct,
    advancers: breadth.advancers,
    decliners: breadth.decliners,
    unchanged: breadth.unchanged,
    newHighs: breadth.newHighs,
    newLows: breadth.newLows,
  };
}
