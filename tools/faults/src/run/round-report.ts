import type { Verdict } from '../verdict/verdict.js';

/** What became of one round. */
export interface RoundReport {
  readonly fault: string;
  readonly round: number;
  readonly seed: string;
  /** From the end of the harm to the first event published after it being committed; absent when it never was. */
  readonly recoverMs?: number;
  /** Absent when the round did not get that far. */
  readonly verdict?: Verdict;
  /** Empty when all promises were kept. */
  readonly problems: readonly string[];
  /** The ends of the processes' logs, of a round that failed. */
  readonly logs?: string;
}
