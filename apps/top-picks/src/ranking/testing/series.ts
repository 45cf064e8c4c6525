import type { Timeframe } from '@tapedeck/contracts';
import type { BarSeries } from '@tapedeck/market-data';

const DAY_MS = 86_400_000;
/** Open of the first day's session; every weekday counts as a session here, holidays do not matter to the ranking. */
const START = Date.parse('2016-01-04T14:30:00Z');
const SESSION_MS = 6.5 * 3_600_000;

/** Close of the n-th daily bar (0-based), epoch ms. */
export function dayClose(n: number): number {
  return START + n * DAY_MS + SESSION_MS;
}

export interface SeriesOptions {
  readonly symbol?: string;
  /** Shares a day; one figure, or one a bar. */
  readonly volume?: number | readonly number[];
  /** High and low lie this share of the close away from it; 1 % when absent. */
  readonly range?: number;
  readonly adjClose?: readonly number[];
  readonly timeframe?: Timeframe;
}

/** Daily bars with these closes. */
export function seriesOf(closes: readonly number[], options: SeriesOptions = {}): BarSeries {
  const { symbol = 'TEST', volume = 5_000_000, range = 0.01, adjClose, timeframe = '1d' } = options;
  const column = (value: (close: number, i: number) => number) => Float64Array.from(closes, value);
  return {
    symbol,
    timeframe,
    length: closes.length,
    openTime: column((_, i) => START + i * DAY_MS),
    closeTime: column((_, i) => dayClose(i)),
    open: column((close) => close),
    high: column((close) => close * (1 + range)),
    low: column((close) => close * (1 - range)),
    close: column((close) => close),
    volume: column((_, i) => (typeof volume === 'number' ? volume : (volume[i] as number))),
    ...(adjClose === undefined ? {} : { adjClose: Float64Array.from(adjClose) }),
  };
}

/** The first `bars` bars of a series, as views: what a provider answers for an earlier as-of. */
export function cut(series: BarSeries, bars: number): BarSeries {
  const view = (column: Float64Array) => column.subarray(0, bars);
  return {
    ...series,
    length: Math.min(bars, series.length),
    openTime: view(series.openTime),
    closeTime: view(series.closeTime),
    open: view(series.open),
    high: view(series.high),
    low: view(series.low),
    close: view(series.close),
    volume: view(series.volume),
    ...(series.adjClose === undefined ? {} : { adjClose: view(series.adjClose) }),
  };
}

/** A random walk of daily closes with a drift, the same for the same seed. */
export function walk(seed: number, bars: number, driftPct = 0, volatilityPct = 1.5): number[] {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  let price = 40 + 100 * uniform();
  return Array.from({ length: bars }, () => {
    const noise = uniform() + uniform() + uniform() - 1.5;
    price *= 1 + (driftPct + 2 * volatilityPct * noise) / 100;
    return price;
  });
}
