import type { Subject } from '../queries/subjects.js';
import type { BucketInterval } from './bucket-interval.js';

export interface BucketRequest {
  readonly interval: BucketInterval;
  /** Values of the table's filter columns, all or some of them. */
  readonly match?: Subject;
  /**
   * As-ofs from `from` to `to`, both included, in epoch milliseconds. They bound rows, not buckets: a bucket at an end of
   * the range is made of the rows within.
   */
  readonly from?: number;
  readonly to?: number;
  /** Buckets a page: 1 to MAX_PAGE_SIZE. */
  readonly limit: number;
  /** `nextCursor` of the page before. */
  readonly cursor?: string;
}
