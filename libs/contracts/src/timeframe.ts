/** The span of one bar. */
export const TIMEFRAMES = ['1m', '15m', '1h', '1d', '1w'] as const;
export type Timeframe = (typeof TIMEFRAMES)[number];

export function isTimeframe(value: string): value is Timeframe {
  return (TIMEFRAMES as readonly string[]).includes(value);
}
