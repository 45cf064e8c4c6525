import type { BarSeries } from '../bars/bar-series.js';
import type { ExchangeCalendar } from '../calendar/exchange-calendar.js';
import { formatDate } from '../calendar/calendar-date.js';
import { isLargeStep, movedBy } from './price-step.js';
import { shareRatio } from './share-ratio.js';
import type { Split } from './split.js';

/** Adjusted closes come with cents or finer: below this the rounding of two of them hides nothing that matters. */
const RATIO_TOLERANCE = 0.002;
/**
 * The splits that a series of daily bars shows between its raw and its adjusted closes, oldest first; none without
 * adjusted closes. A bar is the first after a split when
 *
 * 1. the ratio adjusted / raw close steps by `s` from the last bar that has one: up by 1.2 or more, or down;
 * 2. `s` is within 0.2 % of a ratio of small whole numbers (see shareRatio);
 * 3. the raw close itself moved by about 1 / s: nearer to that than to not having moved at all (in logarithms).
 *
 * Dividends step the ratio too, but by their yield: 1 sets them apart, and 2 nearly every special one. 3 refuses a faulty
 * adjustment, and closes that are adjusted for splits already. Between bars without an adjusted close the split lies where the
 * raw close fell the most. Only bars handed in are looked at: with a series cut at the as-of there is no look-ahead.
 */
export function splitsInSeries(series: BarSeries, calendar: ExchangeCalendar): Split[] {
  const { adjClose, close, closeTime, openTime, symbol, length, timeframe } = series;
  if (timeframe !== '1d') throw new RangeError(`expected daily bars of ${symbol}, received ${timeframe}`);
  const splits: Split[] = [];
  if (adjClose === undefined) return splits;
  let before = -1;
  for (let now = 0; now < length; now += 1) {
    const ratioNow = (adjClose[now] as number) / (close[now] as number);
    if (!(ratioNow > 0 && ratioNow < Infinity)) continue;
    if (before >= 0) {
      const step = ratioNow / ((adjClose[before] as number) / (close[before] as number));
      const ratio = isLargeStep(step) ? shareRatio(step, RATIO_TOLERANCE) : undefined;
      const at = ratio === undefined ? -1 : steepestBar(close, before, now, step);
      if (ratio !== undefined && movedBy(close, at, step)) {
        const openedAt = openTime[at] as number;
        const session = calendar.sessionAt(openedAt);
        splits.push({
          symbol,
          date: session?.date ?? formatDate(closeTime[at] as number),
          effectiveAt: openedAt,
          ...ratio,
          source: 'adjusted-close',
        });
      }
    }
    before = now;
  }
  return splits;
}

/** Of the bars after `before` up to `now`, the one whose raw close moved most in the direction of the split. */
function steepestBar(close: Float64Array, before: number, now: number, step: number): number {
  const move = (at: number) => Math.log((close[at] as number) / (close[at - 1] as number)) * -Math.log(step);
  let steepest = before + 1;
  for (let at = before + 2; at <= now; at += 1) if (move(at) > move(steepest)) steepest = at;
  return steepest;
}
