import { TTL_MS, type Timeframe } from '@tapedeck/contracts';

/** When bars that are read in whole now are read in whole again, epoch ms on the wall. */
export function barsExpiry(timeframe: Timeframe, wallMs: number): number {
  return wallMs + TTL_MS.bars[timeframe];
}
