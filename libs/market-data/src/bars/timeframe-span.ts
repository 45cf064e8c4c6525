import type { Timeframe } from '@tapedeck/contracts';

/** Every timeframe, finest first. */
export const FINEST_FIRST = ['1m', '15m', '1h', '1d', '1w'] as const satisfies readonly Timeframe[];

/** Timeframes whose bars span a fixed time; days and weeks follow the exchange's sessions instead. */
export type IntradayTimeframe = '1m' | '15m' | '1h';

export const INTRADAY_SPAN_MS: Readonly<Record<IntradayTimeframe, number>> = {
  '1m': 60_000,
  '15m': 15 * 60_000,
  '1h': 60 * 60_000,
};
