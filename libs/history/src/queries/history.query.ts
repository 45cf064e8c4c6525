import type { DataSource } from 'typeorm';
import { bucketPage } from '../buckets/bucket-page.js';
import type { BucketRequest } from '../buckets/bucket-request.js';
import type { HistoryBucket } from '../buckets/history-bucket.js';
import type { HistoryTable } from '../tables/history-table.js';
import type { HistoryItem } from './history-item.js';
import { historyPage, type PageRequest } from './history-page.js';
import { latestAsOf, type LatestAsOf } from './latest-as-of.js';
import type { Page } from './page.js';
import type { StoredSnapshot } from './stored-snapshot.js';
import { subjects, type Subject } from './subjects.js';

/** Reads of one table. Moments are epoch milliseconds. Each throws what the database throws. */
export class HistoryQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly table: HistoryTable,
  ) {}

  /** The newest snapshot at or before `asOf`; with `knownAt`, only among those recorded by then. */
  latestAsOf(request: LatestAsOf): Promise<StoredSnapshot | undefined> {
    return latestAsOf(this.dataSource, this.table, request);
  }

  /** Rows newest first. Throws InvalidCursorError for a bad cursor, RangeError for a limit out of bounds. */
  page(request: PageRequest): Promise<Page<HistoryItem>> {
    return historyPage(this.dataSource, this.table, request);
  }

  /** Buckets newest first. Throws as `page` does. */
  buckets(request: BucketRequest): Promise<Page<HistoryBucket>> {
    return bucketPage(this.dataSource, this.table, request);
  }

  /** Every subject that has a row, in order. */
  subjects(): Promise<Subject[]> {
    return subjects(this.dataSource, this.table);
  }
}
