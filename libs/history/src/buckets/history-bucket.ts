import { publishedMoment } from '../queries/published-moment.js';
import { columnName } from '../tables/common-columns.js';
import type { ColumnKind, HistoryTable } from '../tables/history-table.js';
import { BUCKET_FIGURES, type BucketFigure } from './bucket-figures.js';
import { bucketEnd, type BucketInterval } from './bucket-interval.js';
import { measuredColumns } from './measured-columns.js';

/** Numbers, or decimal strings where the column is decimal; null, but for the count, where no row had a value. */
export type Figures = Readonly<Record<Exclude<BucketFigure, 'count'>, number | string | null>> & {
  readonly count: number;
};

/** The rows of one subject between two round moments: besides these members, the subject by its filter columns. */
export type HistoryBucket = Readonly<Record<string, unknown>> & {
  readonly start: string;
  /** Start of the next one. */
  readonly end: string;
  readonly rows: number;
  readonly values: Readonly<Record<string, Figures>>;
};

/** A bucket as a statement selects it: `start`, the filter columns, `rows`, and `value_<n>_<figure>`. */
export type BucketRow = Readonly<Record<string, unknown>> & { readonly start: Date; readonly rows: string };

/** How a statement names a figure of the n-th measured column: a column's own name may be as long as a name may be. */
export function figureAlias(at: number, figure: BucketFigure): string {
  return `value_${at}_${figure}`;
}

export function historyBucket(table: HistoryTable, interval: BucketInterval, row: BucketRow): HistoryBucket {
  const values = measuredColumns(table).map(({ name, kind }, at) => {
    const figures = BUCKET_FIGURES.map((figure) => {
      const value = row[figureAlias(at, figure)];
      return [figure, isNumber(kind, figure) ? numberOrNull(value) : value];
    });
    return [name, Object.fromEntries(figures)];
  });
  return {
    start: publishedMoment(row.start),
    end: publishedMoment(new Date(bucketEnd(interval, row.start.getTime()))),
    ...Object.fromEntries(table.filters.map((column) => [columnName(table, column), row[column]])),
    rows: Number(row.rows),
    values: Object.fromEntries(values) as HistoryBucket['values'],
  };
}

function isNumber(kind: ColumnKind, figure: BucketFigure): boolean {
  return kind !== 'decimal' || figure === 'count';
}

/** bigint arrives as text. */
function numberOrNull(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}
