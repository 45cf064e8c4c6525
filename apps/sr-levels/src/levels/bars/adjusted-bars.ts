import { factorsToLast, firstAdjusted } from '@tapedeck/analytics';
import type { BarSeries } from '@tapedeck/market-data';
import type { PriceBars } from './price-bars.js';

export interface AdjustedBars {
  readonly bars: PriceBars;
  /** Index of the first bar that could be adjusted: what comes before is raw. 0 for a source that does not adjust. */
  readonly adjustedFrom: number;
}

/**
 * Bars in the scale of the last one: prices times their factor, volumes divided by it. A bar that lacks its adjusted
 * close takes the ratio of the bar before. Views where there is nothing to do.
 */
export function adjustedBars(series: BarSeries): AdjustedBars {
  if (series.adjClose === undefined || series.length === 0) return { bars: series, adjustedFrom: 0 };
  const adjustedFrom = firstAdjusted(series, series.length);
  const factors = factorsToLast(series, series.length);
  factors.fill(1, 0, adjustedFrom);
  const priced = (column: Float64Array) => column.map((price, i) => price * (factors[i] as number));
  return {
    bars: {
      length: series.length,
      openTime: series.openTime,
      closeTime: series.closeTime,
      open: priced(series.open),
      high: priced(series.high),
      low: priced(series.low),
      close: priced(series.close),
      volume: series.volume.map((volume, i) => volume / (factors[i] as number)),
    },
    adjustedFrom,
  };
}
