import { expect } from '@jest/globals';
import type { BarSeries } from '../bars/bar-series.js';

/** What holds of every answer of every provider. */
export function expectSoundSeries(series: BarSeries, asOf: number): void {
  const faults: string[] = [];
  for (let i = 0; i < series.length; i++) {
    const [open, high, low, close] = [series.open[i]!, series.high[i]!, series.low[i]!, series.close[i]!];
    if (!(low > 0 && low <= Math.min(open, close) && high >= Math.max(open, close)))
      faults.push(`prices of bar ${i}`);
    if (!(series.volume[i]! >= 0)) faults.push(`volume of bar ${i}`);
    if (!(series.openTime[i]! < series.closeTime[i]!)) faults.push(`times of bar ${i}`);
    if (series.closeTime[i]! > asOf) faults.push(`bar ${i} closes after the as-of`);
    if (i > 0 && series.openTime[i]! < series.closeTime[i - 1]!)
      faults.push(`bar ${i} overlaps the one before`);
  }
  expect(faults).toEqual([]);
  for (const column of ['openTime', 'closeTime', 'open', 'high', 'low', 'close', 'volume'] as const)
    expect(series[column]).toHaveLength(series.length);
}

/** The sum, the highest high and the lowest low of bars that close after one moment and at or before another. */
export function totals(series: BarSeries, from: number, to: number) {
  const within = [...series.closeTime.keys()].filter(
    (i) => series.openTime[i]! >= from && series.closeTime[i]! <= to,
  );
  return {
    open: series.open[within[0] ?? -1],
    high: Math.max(...within.map((i) => series.high[i]!)),
    low: Math.min(...within.map((i) => series.low[i]!)),
    close: series.close[within.at(-1) ?? -1],
    volume: within.reduce((sum, i) => sum + series.volume[i]!, 0),
  };
}
