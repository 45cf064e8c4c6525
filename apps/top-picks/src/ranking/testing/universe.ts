import type { BarSeries } from '@tapedeck/market-data';
import type { RankingInput } from '../ranking-input.js';
import { dayClose, seriesOf, walk } from './series.js';

/** A swing ranking of these series as of the close of day `day` (0-based), the last of the longest when absent. */
export function swingInput(series: readonly BarSeries[], day?: number): RankingInput {
  const last = day ?? Math.max(...series.map((one) => one.length)) - 1;
  return {
    universe: 'test',
    mode: 'swing',
    asOf: dayClose(last),
    expectedCloseTime: dayClose(last),
    members: series.map((one) => ({ symbol: one.symbol, series: one })),
  };
}

/** So many random walks named S00, S01, … with drifts and volumes of their own. */
export function randomUniverse(seed: number, members: number, bars: number): BarSeries[] {
  return Array.from({ length: members }, (_, i) =>
    seriesOf(walk(seed * 1000 + i, bars, (((seed + i * 7) % 9) - 4) / 20), {
      symbol: `S${String(i).padStart(2, '0')}`,
      volume: Array.from(
        { length: bars },
        (_unused, day) => 2_000_000 + ((seed + i * 31 + day * 17) % 100) * 40_000,
      ),
    }),
  );
}
