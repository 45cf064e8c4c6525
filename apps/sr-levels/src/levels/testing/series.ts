import type { Scope } from '@tapedeck/contracts';
import { exchangeCalendar, type BarSeries, type ExchangeCalendar, type Session } from '@tapedeck/market-data';
import type { SrLevelsInput } from '../sr-levels-input.js';

export const xnys: ExchangeCalendar = exchangeCalendar('XNYS');
/** Sessions of the series below, from 2015-01-02 on. */
export const sessions: readonly Session[] = xnys.sessions('2015-01-02', '2018-12-31');

export interface TestBar {
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
  readonly adjClose?: number;
}

/** A bar that opens and closes at one price and reaches 0.5 beyond it. */
export function barAt(price: number, volume = 1_000): TestBar {
  return { open: price, high: price + 0.5, low: price - 0.5, close: price, volume };
}

/** Prices that go from one turning point to the next in steps of 1. */
export function path(...turns: readonly number[]): number[] {
  const prices = turns.slice(0, 1);
  for (const turn of turns.slice(1)) {
    let price = prices.at(-1) as number;
    while (price !== turn) prices.push((price += Math.sign(turn - price)));
  }
  return prices;
}

/** Bars a session apart, the first on 2015-01-02. */
export function dailySeries(bars: readonly TestBar[]): BarSeries {
  return seriesOf('1d', bars, (i) => sessions[i] as Session);
}

/** 15-minute bars, 26 a session where it is not cut short, the first at the open of 2015-01-02. */
export function quarterHourSeries(bars: readonly TestBar[]): BarSeries {
  const spanMs = 15 * 60_000;
  const slots = sessions.slice(0, Math.ceil(bars.length / 14)).flatMap(({ open, close }) =>
    Array.from({ length: (close - open) / spanMs }, (_, i) => ({
      open: open + i * spanMs,
      close: open + (i + 1) * spanMs,
    })),
  );
  return seriesOf('15m', bars, (i) => slots[i] as { open: number; close: number });
}

export function seriesOf(
  timeframe: Scope,
  bars: readonly TestBar[],
  timeOf: (i: number) => { readonly open: number; readonly close: number },
): BarSeries {
  const column = (value: (bar: TestBar, i: number) => number) => Float64Array.from(bars, value);
  return {
    symbol: 'TEST',
    timeframe,
    length: bars.length,
    openTime: column((_, i) => timeOf(i).open),
    closeTime: column((_, i) => timeOf(i).close),
    open: column(({ open }) => open),
    high: column(({ high }) => high),
    low: column(({ low }) => low),
    close: column(({ close }) => close),
    volume: column(({ volume }) => volume),
    ...(bars.some(({ adjClose }) => adjClose !== undefined)
      ? { adjClose: column(({ adjClose }) => adjClose ?? NaN) }
      : {}),
  };
}

/** The levels of a series as of its last close, or of another moment. */
export function inputOf(series: BarSeries, asOf = series.closeTime.at(-1) ?? 0): SrLevelsInput {
  return { symbol: series.symbol, scope: series.timeframe as Scope, asOf, series, calendar: xnys };
}

/** The first `bars` bars: what a provider answers for an earlier as-of. */
export function cut(series: BarSeries, bars: number): BarSeries {
  const head = (column: Float64Array) => column.slice(0, bars);
  return {
    ...series,
    length: Math.min(bars, series.length),
    openTime: head(series.openTime),
    closeTime: head(series.closeTime),
    open: head(series.open),
    high: head(series.high),
    low: head(series.low),
    close: head(series.close),
    volume: head(series.volume),
    ...(series.adjClose === undefined ? {} : { adjClose: head(series.adjClose) }),
  };
}

/** A random walk with gaps, wicks and volumes of its own, the same for the same seed. */
export function walk(seed: number, length: number): TestBar[] {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  let close = 40 + 100 * uniform();
  return Array.from({ length }, () => {
    const open = close * (1 + (uniform() - 0.5) / 100);
    close = open * (1 + (uniform() + uniform() - 1) / 50);
    const [high, low] = [
      Math.max(open, close) * (1 + uniform() / 100),
      Math.min(open, close) * (1 - uniform() / 100),
    ];
    return { open, high, low, close, volume: Math.round(1_000 + 9_000 * uniform()) };
  });
}
