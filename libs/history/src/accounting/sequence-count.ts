import type { SequenceRange } from '../audit/sequence-range.js';

/** What was found when the sequence numbers of one source on one stream were counted in history. */
export interface SequenceCount {
  readonly stream: string;
  readonly source: string;
  readonly first: number;
  readonly last: number;
  readonly stored: number;
  /** Events that share their number with another. */
  readonly repeated: number;
  /** Numbers between first and last that are neither stored nor dead-lettered: on their way, or lost. */
  readonly missing: number;
  /** The first of the ranges that these make; see MAX_GAPS. */
  readonly gaps: readonly SequenceRange[];
  /** Wall clock, ISO 8601. */
  readonly countedAt: string;
}

/** Ranges kept of one count. `tapedeck audit` lists them all. */
export const MAX_GAPS = 100;
