import type { Mode } from '@tapedeck/contracts';
import type { BarSeries } from '@tapedeck/market-data';
import { followPicks, type PositionsResult } from '../positions.calculator.js';
import type { PublishedRun, RunPick } from '../published-run.js';
import { CALENDAR, closeOf } from './daily-bars.js';

export const LONG: RunPick = {
  rank: 1,
  symbol: 'TEST',
  side: 'long',
  score: 1.5,
  entry: 100,
  stop: 95,
  targets: [107.5, 115],
};
export const SHORT: RunPick = { ...LONG, side: 'short', stop: 105, targets: [92.5, 85] };

export const RUN_ID = '00000000-0000-5000-8000-000000000001';

export function runOf(picks: readonly RunPick[], changes: Partial<PublishedRun> = {}): PublishedRun {
  return { id: RUN_ID, universe: 'test', mode: 'swing' as Mode, asOf: closeOf(0), picks, ...changes };
}

/** What the picks have come to by the close of session `n`. */
export function follow(
  runs: readonly PublishedRun[],
  series: readonly BarSeries[],
  n: number,
  members: readonly string[] = series.map(({ symbol }) => symbol),
): PositionsResult {
  const bars = new Map(series.map((one) => [`${one.symbol} ${one.timeframe}`, one]));
  return followPicks({
    asOf: closeOf(n),
    calendar: CALENDAR,
    runs,
    members: new Map([['test', members]]),
    bars: (symbol, timeframe) => bars.get(`${symbol} ${timeframe}`),
  });
}
