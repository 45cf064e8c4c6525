import type { BucketInterval } from '../buckets/bucket-interval.js';
import type { Subject } from '../queries/subjects.js';
import type { ExportFormat } from './export-format.js';

export interface ExportRequest {
  readonly format: ExportFormat;
  /** Buckets of this length; without it, rows. */
  readonly interval?: BucketInterval;
  /** Values of the table's filter columns, all or some of them. */
  readonly match?: Subject;
  /** As-ofs from `from` to `to`, both included, in epoch milliseconds. */
  readonly from?: number;
  readonly to?: number;
  /** Lines at most; without it, all there are. */
  readonly limit?: number;
  /** `data`: each row with the event's data. */
  readonly include?: 'data';
}
