import type { SnapshotKind } from '@tapedeck/contracts';
import { HistoryQuery, type HistoryTable } from '@tapedeck/history';
import type { WarmedTable } from './warmed-tables.js';

/** The one key of a snapshot that has one. */
export function kindKeys(table: HistoryTable, { key, ttlMs, subject }: SnapshotKind): WarmedTable {
  return {
    table: table.table,
    keys: (history) =>
      Promise.resolve([
        {
          key,
          ...(ttlMs === undefined ? {} : { ttlMs }),
          latest: (asOf) => new HistoryQuery(history, table).latestAsOf({ subject: { subject }, asOf }),
        },
      ]),
  };
}
