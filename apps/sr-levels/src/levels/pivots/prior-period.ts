import { formatMoment, type PivotSpan, type SrPivotPeriod } from '@tapedeck/contracts';
import { momentWords } from '../bars/moment-words.js';
import type { PriceBars } from '../bars/price-bars.js';
import { roundedPrice } from '../rounded.js';
import type { Period } from './pivot-periods.js';

const SPAN_WORDS: Readonly<Record<PivotSpan, string>> = {
  '1d': 'session',
  '1w': 'week',
  '1mo': 'month',
  '1y': 'year',
};

/** What the bars of a closed period add up to; in words why they do not, when they are missing or begin too late. */
export function priorPeriod(bars: PriceBars, period: Period, span: PivotSpan): SrPivotPeriod | string {
  const first = bars.closeTime.findIndex((time) => time > period.from);
  const last = bars.closeTime.findLastIndex((time) => time <= period.to);
  const words = `the ${SPAN_WORDS[span]} of ${momentWords(period.from)} to ${momentWords(period.to)}`;
  if (first < 0 || last < first) return `no bars in ${words}`;
  if (first === 0 && (bars.openTime[0] as number) > period.from)
    return `the bars begin at ${momentWords(bars.openTime[0])}, within ${words}`;
  return {
    span,
    from: formatMoment(bars.openTime[first] as number),
    to: formatMoment(bars.closeTime[last] as number),
    bars: last - first + 1,
    open: roundedPrice(bars.open[first] as number),
    high: roundedPrice(bars.high.subarray(first, last + 1).reduce((most, price) => Math.max(most, price))),
    low: roundedPrice(bars.low.subarray(first, last + 1).reduce((least, price) => Math.min(least, price))),
    close: roundedPrice(bars.close[last] as number),
  };
}

/** The open of a period in progress: that of its first bar that has closed; undefined before. */
export function periodOpen(bars: PriceBars, period: Period): number | undefined {
  const first = bars.closeTime.findIndex((time) => time > period.from);
  return first < 0 ? undefined : bars.open[first];
}
