import type { Account } from './account.js';
import type { MemoryByTenth } from './memory-by-tenth.js';

/** A kill that happened. */
export interface Kill {
  readonly settled: number;
  /** Delivered to the writer and not acknowledged when it died: what it had to find again. */
  readonly pending: number;
  /** Until the next life of the writer had acknowledged something. */
  readonly backAfterMs: number;
}

export interface MillionReport {
  readonly account: Account;
  readonly kills: readonly Kill[];
  readonly memory: MemoryByTenth;
  /** From the first slot published to the last entry settled, kills and restarts included. */
  readonly seconds: number;
  readonly redisPeakMb: number;
  readonly streamPeakLength: number;
}
