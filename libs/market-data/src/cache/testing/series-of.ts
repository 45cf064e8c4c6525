import type { BarSeries } from '../../bars/bar-series.js';

export interface PlainBar {
  readonly openTime: number;
  readonly closeTime: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
  readonly adjClose?: number;
}

const COLUMNS = ['openTime', 'closeTime', 'open', 'high', 'low', 'close', 'volume'] as const;

/** Bars as they are easiest written down, as a series of the symbol A. */
export function seriesOf(bars: readonly PlainBar[], adjusted = false): BarSeries {
  const columns = Object.fromEntries(
    COLUMNS.map((name) => [name, Float64Array.from(bars, (bar) => bar[name])]),
  ) as Record<(typeof COLUMNS)[number], Float64Array>;
  return {
    symbol: 'A',
    timeframe: '1d',
    length: bars.length,
    ...columns,
    ...(adjusted ? { adjClose: Float64Array.from(bars, (bar) => bar.adjClose ?? Number.NaN) } : {}),
  };
}
