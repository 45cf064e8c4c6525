import type { BarSeries } from '@tapedeck/market-data';
import type { PriceBars } from './price-bars.js';

export interface AdjustedBars {
  readonly bars: PriceBars;
  /** Index of the first bar that could be adjusted: what comes before is raw. 0 for a source that does not adjust. */
  readonly adjustedFrom: number;
}

/**
 * Bars in the scale of the last one: prices times adjClose / close, volumes divided by it, over the ratio of the last bar,
 * which so keeps its raw price. Splits and dividends after the last bar are in every ratio alike and cancel: nothing of the
 * future shows. A bar that lacks its adjusted close takes the ratio of the bar before. Views where there is nothing to do.
 */
export function adjustedBars(series: BarSeries): AdjustedBars {
  const ratios = adjustmentRatios(series);
  const adjustedFrom = ratios?.findIndex((ratio) => ratio > 0) ?? -1;
  if (ratios === undefined || adjustedFrom < 0) return { bars: series, adjustedFrom: 0 };
  const last = ratios.at(-1) as number;
  const factors = ratios.map((ratio) => (ratio > 0 ? ratio / last : 1));
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

/** adjClose / close of each bar, carried over bars that lack it; NaN up to the first that has one. */
function adjustmentRatios({ adjClose, close }: BarSeries): Float64Array | undefined {
  let before = NaN;
  return adjClose?.map((adjusted, i) => {
    const ratio = adjusted / (close[i] as number);
    if (ratio > 0 && ratio < Infinity) before = ratio;
    return before;
  });
}
