import type { Statement } from '../queries/statement.js';
import type { AsOfRange } from '../queries/as-of-range.js';

/** What is exported, whatever the format. */
export interface ExportSource {
  /** First line of a CSV. */
  readonly header: readonly string[];
  /** Lines of one part of the range, newest first, at most `limit`. */
  statement(part: AsOfRange, limit: number | undefined): Statement;
}
