import type { Timeframe } from '@tapedeck/contracts';
import type { Cadence } from '@tapedeck/market-data';

const MINUTE_MS = 60_000;

/** When the portfolio is valued, and how long after its successor was due a snapshot counts as stale. */
export interface PortfolioSchedule {
  readonly cadence: Cadence;
  readonly graceMs: number;
}

const BY_BARS: readonly (readonly [Timeframe, PortfolioSchedule])[] = [
  ['1m', { cadence: { kind: 'minutes', every: 1 }, graceMs: 2 * MINUTE_MS }],
  ['15m', { cadence: { kind: 'minutes', every: 15 }, graceMs: 5 * MINUTE_MS }],
  ['1h', { cadence: { kind: 'minutes', every: 60 }, graceMs: 15 * MINUTE_MS }],
];
const AT_CLOSE: PortfolioSchedule = { cadence: { kind: 'session-close' }, graceMs: 60 * MINUTE_MS };

/** As often as the finest bars of the source can change a price: with daily bars only, at the close. */
export function portfolioSchedule(timeframes: readonly Timeframe[]): PortfolioSchedule {
  const finest = finestIntraday(timeframes);
  return BY_BARS.find(([timeframe]) => timeframe === finest)?.[1] ?? AT_CLOSE;
}

/** The finest bars within a session; undefined where the source has none. */
export function finestIntraday(timeframes: readonly Timeframe[]): Timeframe | undefined {
  return BY_BARS.map(([timeframe]) => timeframe).find((timeframe) => timeframes.includes(timeframe));
}
