import { adjustmentRatios } from '@tapedeck/analytics';
import type { BarSeries } from '@tapedeck/market-data';

/**
 * The newest visible bars of a symbol, oldest first, all columns equally long. Prices are adjusted so that the last
 * bar keeps its raw price: figures from here can be quoted as they are. Read, never write: views where possible.
 */
export interface BarWindow {
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  /** Raw close × volume: splits cancel out of it. */
  readonly dollarVolume: Float64Array;
}

/** The window of `bars` bars that ends before bar `end`; the caller has made sure that there are so many. */
export function barWindow(series: BarSeries, end: number, bars: number): BarWindow {
  const from = end - bars;
  const rawClose = series.close.subarray(from, end);
  const dollarVolume = new Float64Array(bars);
  for (let i = 0; i < bars; i += 1)
    dollarVolume[i] = (rawClose[i] as number) * (series.volume[from + i] as number);
  if (series.adjClose === undefined)
    return {
      high: series.high.subarray(from, end),
      low: series.low.subarray(from, end),
      close: rawClose,
      dollarVolume,
    };
  const ratios = adjustmentRatios(series, from, end);
  const last = ratios[bars - 1] as number;
  const adjusted = (column: Float64Array) =>
    ratios.map((ratio, i) => ((column[from + i] as number) * ratio) / last);
  return {
    high: adjusted(series.high),
    low: adjusted(series.low),
    close: adjusted(series.close),
    dollarVolume,
  };
}
