import type { BarSeries } from '@tapedeck/market-data';
import { MINUTE_MS, sessionOf } from './sessions.js';

/** A minute of a session; the volume is 100 when absent. */
export interface MinuteBar {
  readonly session?: number;
  readonly minute: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume?: number;
}

export function series(symbol: string, bars: readonly MinuteBar[]): BarSeries {
  const column = (value: (bar: MinuteBar) => number) => Float64Array.from(bars, value);
  const openTime = column(({ session = 0, minute }) => sessionOf(session).open + minute * MINUTE_MS);
  return {
    symbol,
    timeframe: '1m',
    length: bars.length,
    openTime,
    closeTime: openTime.map((time) => time + MINUTE_MS),
    open: column(({ open }) => open),
    high: column(({ high }) => high),
    low: column(({ low }) => low),
    close: column(({ close }) => close),
    volume: column(({ volume = 100 }) => volume),
  };
}

/** Successive minutes from `first` that go from close to close, each reaching `reach` beyond its body. */
export function path(closes: readonly number[], reach = 0.1, first = 0): MinuteBar[] {
  return closes.map((close, i) => {
    const open = closes[i - 1] ?? close;
    return {
      minute: first + i,
      open,
      close,
      high: Math.max(open, close) + reach,
      low: Math.min(open, close) - reach,
    };
  });
}

/** The bars that had closed by `asOf`, in memory of their own. */
export function cut(all: BarSeries, asOf: number): BarSeries {
  const length = all.closeTime.filter((time) => time <= asOf).length;
  const view = (column: Float64Array) => column.slice(0, length);
  return {
    ...all,
    length,
    openTime: view(all.openTime),
    closeTime: view(all.closeTime),
    open: view(all.open),
    high: view(all.high),
    low: view(all.low),
    close: view(all.close),
    volume: view(all.volume),
  };
}

/** Ten times the price, as it would have been printed: without the noise of binary fractions. */
export function tenfold(all: BarSeries): BarSeries {
  const times = (column: Float64Array) => column.map((x) => Number((x * 10).toPrecision(12)));
  return {
    ...all,
    open: times(all.open),
    high: times(all.high),
    low: times(all.low),
    close: times(all.close),
  };
}

/** A lively random session in cents, with some minutes missing, the same for the same seed. */
export function randomSession(symbol: string, seed: number, session = 0, length = 120): BarSeries {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  let close = 2000 + Math.floor(8000 * uniform());
  const bars: MinuteBar[] = [];
  for (let minute = 0; minute < length; minute += 1) {
    const open = close + Math.floor(7 * uniform()) - 3;
    close = Math.max(500, open + Math.floor(61 * uniform()) - 30);
    const high = Math.max(open, close) + Math.floor(15 * uniform());
    const low = Math.min(open, close) - Math.floor(15 * uniform());
    const missing = uniform() < 0.1;
    const volume = Math.floor(uniform() * 1000);
    const cents = { open, high, low, close };
    const [o, h, l, c] = Object.values(cents).map((price) => price / 100) as [number, number, number, number];
    if (!missing) bars.push({ session, minute, open: o, high: h, low: l, close: c, volume });
  }
  return series(symbol, bars);
}
