import { Injectable } from '@nestjs/common';
import {
  HistoryReader,
  type HistoryBucket,
  type HistoryItem,
  type HistoryTable,
} from '../history/history.reader.js';
import { DEFAULT_PAGE_SIZE, type HistoryRequest } from './history-request.js';
import { KnownSubjects } from './known-subjects.service.js';

export interface HistoryPage {
  readonly items: readonly HistoryItem[] | readonly HistoryBucket[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** Pages of any table of history, of rows or of buckets. */
@Injectable()
export class HistoryPages {
  constructor(
    private readonly history: HistoryReader,
    private readonly subjects: KnownSubjects,
  ) {}

  async page(table: HistoryTable, request: HistoryRequest): Promise<HistoryPage> {
    const { interval, limit = DEFAULT_PAGE_SIZE } = request;
    const { items, nextCursor = null } =
      interval === undefined
        ? await this.history.page(table, { ...request, limit })
        : await this.history.buckets(table, { ...request, interval, limit });
    if (items.length === 0) await this.subjects.mustExist(table, request.match);
    return { items, nextCursor };
  }
}
