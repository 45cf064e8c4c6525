import type { ColumnValue } from '../write/table-insert.js';
import type { EventMapper } from './event-mapper.js';
import { oneRowMapper, type RowDefinition } from './one-row-mapper.js';
import { snapshotFacts } from './snapshot-facts.js';
import { SNAPSHOT_COLUMNS, snapshotRow } from './snapshot-row.js';

const COMMON = { columns: SNAPSHOT_COLUMNS, read: snapshotFacts, row: snapshotRow };

/** A snapshot, as one row of its table. */
export function snapshotMapper<TData, TRow extends Readonly<Record<keyof TRow, ColumnValue>>>(
  definition: RowDefinition<TData, TRow>,
): EventMapper {
  return oneRowMapper(COMMON, definition);
}
