import { Injectable } from '@nestjs/common';
import { HistoryReader, type HistoryItem, type HistoryTable } from '../history/history.reader.js';
import { filterOf } from './history-filters.js';
import { readPageRequest } from './history-page.query.js';
import { unknownValue } from './unknown-value.js';

export interface HistoryPage {
  readonly items: readonly HistoryItem[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** Pages of any table of history. */
@Injectable()
export class HistoryPages {
  constructor(private readonly history: HistoryReader) {}

  async page(table: HistoryTable, query: Record<string, unknown>): Promise<HistoryPage> {
    const request = readPageRequest(table, query);
    const { items, nextCursor = null } = await this.history.page(table, request);
    if (items.length === 0) await this.mustExist(table, request.match ?? {});
    return { items, nextCursor };
  }

  private async mustExist(table: HistoryTable, match: Readonly<Record<string, string>>): Promise<void> {
    const named = Object.entries(match).filter(([column]) => filterOf(column).values === undefined);
    if (named.length === 0) return;
    const subjects = await this.history.subjects(table);
    for (const [column, value] of named) {
      const known = [...new Set(subjects.flatMap((subject) => subject[column] ?? []))].sort();
      if (!known.includes(value)) throw unknownValue(column, value, known);
    }
  }
}
