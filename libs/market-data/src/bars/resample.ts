import type { Timeframe } from '@tapedeck/contracts';
import type { ExchangeCalendar } from '../calendar/exchange-calendar.js';
import { bucketing, type BarBucket } from './bar-bucket.js';
import type { BarSeries } from './bar-series.js';
import { SeriesBuilder } from './series-builder.js';

/**
 * Coarser bars out of finer ones: the first open, the highest high, the lowest low, the last close, the sum of the
 * volumes. A bar's closeTime is the end of its bucket, not of the last bar in it, so that cutting by closeTime never
 * shows a bar that is still being made. Buckets without a bar are left out; see bucketing for where they lie.
 */
export function resample(
  source: BarSeries,
  timeframe: Exclude<Timeframe, '1m'>,
  calendar: ExchangeCalendar,
): BarSeries {
  const bucketOf = bucketing(timeframe, calendar);
  const builder = new SeriesBuilder(0, source.adjClose !== undefined);
  let bucket: BarBucket | undefined;
  for (let i = 0; i < source.length; i++) {
    const at = (column: Float64Array): number => column[i] ?? NaN;
    const adjClose = source.adjClose?.[i];
    const openMs = at(source.openTime);
    const closeMs = at(source.closeTime);
    if (bucket !== undefined && openMs >= bucket.open && closeMs <= bucket.close) {
      builder.merge(at(source.high), at(source.low), at(source.close), at(source.volume), adjClose);
      continue;
    }
    const next = bucketOf(openMs, closeMs);
    if (next === undefined) continue;
    bucket = next;
    builder.add(
      next.open,
      next.close,
      at(source.open),
      at(source.high),
      at(source.low),
      at(source.close),
      at(source.volume),
      adjClose,
    );
  }
  return builder.build(source.symbol, timeframe);
}
