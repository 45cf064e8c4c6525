import type { ColumnValue } from '../write/table-insert.js';
import { eventFacts } from './event-facts.js';
import type { EventMapper } from './event-mapper.js';
import { FACT_COLUMNS, factRow } from './fact-row.js';
import { oneRowMapper, type RowDefinition } from './one-row-mapper.js';

const COMMON = { columns: FACT_COLUMNS, read: eventFacts, row: factRow };

/** A fact, as one row of its table. */
export function factMapper<TData, TRow extends Readonly<Record<keyof TRow, ColumnValue>>>(
  definition: RowDefinition<TData, TRow>,
): EventMapper {
  return oneRowMapper(COMMON, definition);
}
