import { Injectable } from '@nestjs/common';
import { HistoryReader, type HistoryTable } from '../history/history.reader.js';
import { filterOf } from './history-filters.js';
import { unknownValue } from './unknown-value.js';

/** Tells an answer that is empty for its range from one that is empty for a misspelt name. */
@Injectable()
export class KnownSubjects {
  constructor(private readonly history: HistoryReader) {}

  /** Throws a 404 for a value that no row of the table has, whatever its time. */
  async mustExist(table: HistoryTable, match: Readonly<Record<string, string>>): Promise<void> {
    const named = Object.entries(match).filter(([column]) => filterOf(column).values === undefined);
    if (named.length === 0) return;
    const subjects = await this.history.subjects(table);
    for (const [column, value] of named) {
      const known = [...new Set(subjects.flatMap((subject) => subject[column] ?? []))].sort();
      if (!known.includes(value)) throw unknownValue(column, value, known);
    }
  }
}
