import type { BarSeries } from '@tapedeck/market-data';

/**
 * What a raw price of bar `at` is multiplied by to be comparable across splits and dividends: adjClose / close, and 1
 * where the series has no such column. Undefined when this bar lacks it: it then takes the ratio of the bar before.
 */
export function adjustmentRatio({ adjClose, close }: BarSeries, at: number): number | undefined {
  if (adjClose === undefined) return 1;
  const ratio = (adjClose[at] as number) / (close[at] as number);
  return ratio > 0 && ratio < Infinity ? ratio : undefined;
}

/** The ratio of each bar from `from` to before `end`; 1 up to the first bar that has one. */
export function adjustmentRatios(series: BarSeries, from: number, end: number): Float64Array {
  const ratios = new Float64Array(end - from);
  let before = from - 1;
  while (before >= 0 && adjustmentRatio(series, before) === undefined) before -= 1;
  let ratio = before >= 0 ? (adjustmentRatio(series, before) ?? 1) : 1;
  for (let i = 0; i < ratios.length; i += 1) {
    ratio = adjustmentRatio(series, from + i) ?? ratio;
    ratios[i] = ratio;
  }
  return ratios;
}

/**
 * Whether the visible bars start raw and turn adjusted later on. The step between the two would read as a return, and
 * nothing known at the time tells its size, so such a series is not ranked.
 */
export function startsUnadjusted(series: BarSeries, visible: number): boolean {
  if (series.adjClose === undefined || adjustmentRatio(series, 0) !== undefined) return false;
  for (let i = 1; i < visible; i += 1) if (adjustmentRatio(series, i) !== undefined) return true;
  return false;
}
