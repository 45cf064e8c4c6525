import type { Timeframe } from '@tapedeck/contracts';
import type { BarSeries } from '@tapedeck/market-data';
import { minuteOf, sessionOf } from './sessions.js';

export interface DailyOptions {
  /** Session of the first bar. */
  readonly from?: number;
  /** Shares a day; one figure, or one a bar. */
  readonly volume?: number | readonly number[];
  /** High and low lie this share of the close away from it; 1 % when absent. */
  readonly range?: number;
  readonly adjClose?: readonly number[];
  /** Sessions without a bar. */
  readonly without?: readonly number[];
}

/** Daily bars with these closes. */
export function daily(symbol: string, closes: readonly number[], options: DailyOptions = {}): BarSeries {
  const { from = 0, volume = 1000, range = 0.01, adjClose, without = [] } = options;
  const rows = closes.flatMap((close, i) =>
    without.includes(from + i)
      ? []
      : [{ n: from + i, close, volume: typeof volume === 'number' ? volume : volume[i], adj: adjClose?.[i] }],
  );
  const column = (value: (row: (typeof rows)[number]) => number | undefined) =>
    Float64Array.from(rows, (row) => value(row) ?? NaN);
  return {
    symbol,
    timeframe: '1d',
    length: rows.length,
    openTime: column(({ n }) => sessionOf(n).open),
    closeTime: column(({ n }) => sessionOf(n).close),
    open: column(({ close }) => close),
    high: column(({ close }) => close * (1 + range)),
    low: column(({ close }) => close * (1 - range)),
    close: column(({ close }) => close),
    volume: column((row) => row.volume),
    ...(adjClose === undefined ? {} : { adjClose: column(({ adj }) => adj) }),
  };
}

export type MinuteRow = readonly [session: number, minute: number, close: number, volume: number];

/** Minute bars, each of one price. */
export function minutes(symbol: string, rows: readonly MinuteRow[]): BarSeries {
  const column = (value: (row: MinuteRow) => number) => Float64Array.from(rows, value);
  const price = column(([, , close]) => close);
  return {
    symbol,
    timeframe: '1m' satisfies Timeframe,
    length: rows.length,
    openTime: column(([session, minute]) => minuteOf(session, minute)),
    closeTime: column(([session, minute]) => minuteOf(session, minute + 1)),
    open: price,
    high: price,
    low: price,
    close: price,
    volume: column(([, , , volume]) => volume),
  };
}

/** The bars that had closed by `asOf`, in memory of their own. */
export function cut(series: BarSeries, asOf: number): BarSeries {
  const length = series.closeTime.filter((time) => time <= asOf).length;
  const view = (column: Float64Array) => column.slice(0, length);
  return {
    ...series,
    length,
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

/** Every price multiplied; volumes as they are. */
export function scaled(series: BarSeries, by: number): BarSeries {
  const times = (column: Float64Array) => column.map((x) => x * by);
  return {
    ...series,
    open: times(series.open),
    high: times(series.high),
    low: times(series.low),
    close: times(series.close),
    ...(series.adjClose === undefined ? {} : { adjClose: times(series.adjClose) }),
  };
}

/** A random walk, the same for the same seed; steps of at most 4.5 %. */
export function walk(seed: number, length: number): number[] {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  let price = 40 + 100 * uniform();
  return Array.from({ length }, () => {
    price *= 1 + 0.03 * (uniform() + uniform() + uniform() - 1.5);
    return price;
  });
}
