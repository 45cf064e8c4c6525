/** A row of an SQLite table: columns by name; numbers, bigints, texts, bytes or null. */
export interface LegacyRow {
  /** What tells it from the other rows of its table, the same each time. */
  readonly key: string;
  readonly columns: Readonly<Record<string, unknown>>;
}
