import { exchangeCalendar, type BarSeries, type Session } from '@tapedeck/market-data';

export const CALENDAR = exchangeCalendar('XNYS');
/** A Thursday; the Monday after it is the 15th of January 2018, a holiday. */
export const FIRST_DATE = '2018-01-04';

/** The sessions of the tests, the first being that of the run. */
export const SESSIONS: readonly Session[] = CALENDAR.sessions(FIRST_DATE, '2018-12-31');

export type Ohlc = readonly [open: number, high: number, low: number, close: number];

/** Close of the n-th session, epoch ms; 0 is the run's. */
export function closeOf(n: number): number {
  return (SESSIONS[n] as Session).close;
}

/** Daily bars of consecutive sessions, the first that of the run; a bar that is undefined is missing. */
export function dailyBars(
  bars: readonly (Ohlc | undefined)[],
  { symbol = 'TEST', adjClose }: { symbol?: string; adjClose?: readonly number[] } = {},
): BarSeries {
  const present = bars.flatMap((bar, n) =>
    bar === undefined ? [] : [{ bar, n, session: SESSIONS[n] as Session }],
  );
  const column = (value: (item: (typeof present)[number]) => number) => Float64Array.from(present, value);
  return {
    symbol,
    timeframe: '1d',
    length: present.length,
    openTime: column(({ session }) => session.open),
    closeTime: column(({ session }) => session.close),
    open: column(({ bar }) => bar[0]),
    high: column(({ bar }) => bar[1]),
    low: column(({ bar }) => bar[2]),
    close: column(({ bar }) => bar[3]),
    volume: column(() => 1_000_000),
    ...(adjClose === undefined ? {} : { adjClose: column(({ n }) => adjClose[n] ?? Number.NaN) }),
  };
}

/** A bar that moves from one price to another and no further. */
export function move(from: number, to: number): Ohlc {
  return [from, Math.max(from, to), Math.min(from, to), to];
}
