import type { StreamName } from '@tapedeck/contracts';

/**
 * What a column holds. `number` is a double and may be put into buckets; `decimal` is exact and travels as text;
 * `moment` is UTC ISO 8601; `json` and `list` come as they are.
 */
export type ColumnKind = 'text' | 'integer' | 'number' | 'decimal' | 'moment' | 'boolean' | 'json' | 'list';

export interface HistoryColumn {
  /** In the database: `risk_reward`. */
  readonly column: string;
  /** In answers: `riskReward`. */
  readonly name: string;
  readonly kind: ColumnKind;
  /** For readers of the API: what it is, with its unit. */
  readonly about: string;
}

/** Events whose rows a table takes. */
export interface HistoryEvents {
  readonly type: string;
  readonly stream: StreamName;
}

/**
 * A table of history: partitioned by month of `as_of`, one row an event, keyed (event_id, as_of); a detail table has
 * several rows an event and a third key column.
 */
export interface HistoryTable {
  readonly table: string;
  /**
   * `snapshot`: rows hold the whole document that was served (`envelope`, `data`). `fact`: rows hold `data`. `detail`:
   * rows that belong to another table's event.
   */
  readonly kind: 'snapshot' | 'fact' | 'detail';
  /** Events that make its rows: one type for a table of facts, none for a detail table. */
  readonly events: readonly HistoryEvents[];
  /** Of a detail table: the table whose events its rows belong to, and with which they come and go. */
  readonly of?: string;
  /** What a page can be narrowed by: text columns that lead an index ending in (as_of DESC, event_id DESC). */
  readonly filters: readonly string[];
  /** Third column of a detail table's key, an integer. */
  readonly ordinal?: string;
  /** Columns of its own, besides those that every table of its kind has. */
  readonly columns: readonly HistoryColumn[];
  readonly about: string;
}
