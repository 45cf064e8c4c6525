import { exchangeCalendar, type BarSeries } from '@tapedeck/market-data';
import type { Holding, PortfolioInput, ValuationSession } from '../portfolio-input.js';

export const XNYS = exchangeCalendar('XNYS');
const HOUR_MS = 3_600_000;

export function sessionOf(date: string): ValuationSession & { readonly close: number } {
  const session = XNYS.session(date);
  if (session === undefined) throw new Error(`no session on ${date}`);
  return { ...session, previousDate: XNYS.previousSession(session.open).date };
}

export const closeOf = (date: string) => sessionOf(date).close;
/** An hour into the session: when somebody edits a holding. */
export const duringOf = (date: string) => sessionOf(date).open + HOUR_MS;

export type Closes = Readonly<Record<string, number>>;

/** Daily bars with these closes, and adjusted closes where given. */
export function daily(symbol: string, closes: Closes, adjusted?: Closes): BarSeries {
  const bars = Object.entries(closes).map(([date, close]) => ({ ...sessionOf(date), at: close, date }));
  const column = (of: (bar: (typeof bars)[number]) => number) => Float64Array.from(bars, of);
  return {
    symbol,
    timeframe: '1d',
    length: bars.length,
    openTime: column(({ open }) => open),
    closeTime: column(({ close }) => close),
    open: column(({ at }) => at),
    high: column(({ at }) => at * 1.01),
    low: column(({ at }) => at * 0.99),
    close: column(({ at }) => at),
    volume: column(() => 1000),
    ...(adjusted === undefined ? {} : { adjClose: column(({ date }) => adjusted[date] ?? NaN) }),
  };
}

/** Entered during the session of that date. */
export function held(
  symbol: string,
  quantity: string,
  averageCost: string,
  date: string,
  more: Partial<Holding> = {},
): Holding {
  const effectiveAt = duringOf(date);
  return { symbol, quantity, averageCost, effectiveAt, openedAt: effectiveAt, ...more };
}

/** A portfolio in dollars at the close of a session, over these closes by symbol. */
export function atClose(
  date: string,
  holdings: readonly Holding[],
  closes: Readonly<Record<string, Closes>>,
  more: Partial<PortfolioInput> = {},
): PortfolioInput {
  return {
    asOf: closeOf(date),
    currency: 'USD',
    session: sessionOf(date),
    holdings,
    markets: new Map(
      Object.entries(closes).map(([symbol, bySession]) => [symbol, { series: daily(symbol, bySession) }]),
    ),
    ...more,
  };
}
