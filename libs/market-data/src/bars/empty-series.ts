import type { Timeframe } from '@tapedeck/contracts';
import type { BarSeries } from './bar-series.js';

const NOTHING = new Float64Array(0);

/** What is answered for an unknown symbol. */
export function emptySeries(symbol: string, timeframe: Timeframe): BarSeries {
  return {
    symbol,
    timeframe,
    length: 0,
    openTime: NOTHING,
    closeTime: NOTHING,
    open: NOTHING,
    high: NOTHING,
    low: NOTHING,
    close: NOTHING,
    volume: NOTHING,
  };
}
