import type { BarSeries } from '@tapedeck/market-data';

/** How many bars of the series, oldest first, have closed by `asOf` (epoch ms): the only ones that may be seen. */
export function visibleBars(series: BarSeries, asOf: number): number {
  let low = 0;
  let high = series.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((series.closeTime[middle] as number) <= asOf) low = middle + 1;
    else high = middle;
  }
  return low;
}
