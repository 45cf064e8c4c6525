import { copyValue } from './copy-value.js';

/** A value as it travels to PostgreSQL; moments, JSON and arrays as text. */
export type ColumnValue = string | number | null;

/**
 * The INSERT of one table: many rows in one statement with one parameter a column, however many the rows, so the
 * protocol's 65,535 parameters are never near. Rows already there stay as they are.
 */
export class TableInsert<TRow extends Readonly<Record<keyof TRow, ColumnValue>>> {
  /** Inserts, with `$n` the values of column n. */
  readonly sql: string;
  /** Takes rows as `copyText` spells them, and fails when one of them is there already. */
  readonly copySql: string;
  private readonly columns: readonly (keyof TRow & string)[];

  /** `types`: PostgreSQL's type of each column. */
  constructor(
    readonly table: string,
    types: Readonly<Record<keyof TRow & string, string>>,
  ) {
    this.columns = Object.keys(types) as (keyof TRow & string)[];
    const travels = (column: keyof TRow & string) => (types[column].endsWith('[]') ? 'text' : types[column]);
    const arrays = this.columns.map((column, index) => `$${index + 1}::${travels(column)}[]`);
    const values = this.columns.map((column) => `${column}::${types[column]}`);
    this.sql =
      `INSERT INTO ${table} (${this.columns.join()}) SELECT ${values.join()} ` +
      `FROM unnest(${arrays.join()}) AS batch (${this.columns.join()}) ON CONFLICT DO NOTHING`;
    this.copySql = `COPY ${table} (${this.columns.join()}) FROM STDIN`;
  }

  /** The rows in the text format of COPY. */
  copyText(rows: readonly TRow[]): string {
    const { columns } = this;
    // The rows of one event share half of their values, which are then the same as in the row before.
    const before = columns.map(() => ({ value: null as ColumnValue, text: copyValue(null) }));
    let text = '';
    for (const row of rows) {
      for (const [at, memo] of before.entries()) {
        const value = row[columns[at] as keyof TRow & string];
        if (value !== memo.value) {
          memo.value = value;
          memo.text = copyValue(value);
        }
        text += at === 0 ? memo.text : `\t${memo.text}`;
      }
      text += '\n';
    }
    return text;
  }

  parameters(rows: readonly TRow[]): ColumnValue[][] {
    return this.columns.map((column) => rows.map((row) => row[column]));
  }

  /** Binds rows to their table, so that rows of different tables can travel together. */
  rows(rows: readonly TRow[]): TableRows {
    return { insert: this as unknown as TableRows['insert'], rows };
  }
}

/** Rows of one table. */
export interface TableRows {
  readonly insert: TableInsert<Readonly<Record<string, ColumnValue>>>;
  readonly rows: readonly Readonly<Record<string, ColumnValue>>[];
}
