import type { RefusalReason } from '../provider/refusal-report.js';

/** What is wrong with one row. */
export interface BarFault {
  readonly reason: RefusalReason;
  readonly column: string;
  readonly received: string;
  readonly expected: string;
}
