import { type Account } from './account.js';
import { MemoryByTenth } from './memory-by-tenth.js';
import type { MillionOptions } from './million-options.js';
import { type TapeProgress } from './tape-progress.js';
/** A kill that happened. */
export interface Kill {
  readonly settled: number;
  /** Delivered to the writer and not acknowledged when it died: what it had to find again. */
  readonly pending: number;
  /** Until it was ready again. */
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
/**
 * Events through publisher, stream and history-writer into PostgreSQL, each a real one, with the writer killed on the
 * way. The publisher is bounded by the writer and the janitor trims behind it, so Redis stays small however long the run.
 * Throws when nothing moves any more.
 */
export declare function runMillion(
  options: MillionOptions,
  onTenth: (progress: TapeProgress, elapsedMs: number) => void,
): Promise<MillionReport>;
