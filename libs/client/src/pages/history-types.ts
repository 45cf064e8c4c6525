import type { components, paths } from '../generated/openapi.js';
import type { QueryOf } from '../schema/operation-types.js';
import type { OperationId } from '../schema/operation-id.js';

type Schemas = components['schemas'];

type HistoryPath = Extract<keyof paths, `/v1/history/${string}`>;
/** A table of history, as its address spells it: `portfolio-snapshots`. */
export type HistoryTable = HistoryPath extends `/v1/history/${infer Table}` ? Table : never;

/** `PortfolioSnapshots` of `portfolio-snapshots`: how the document names what belongs to a table. */
type Named<Table extends string> = Table extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Word>}${Named<Rest>}`
  : Capitalize<Table>;

export type HistoryOperation<Table extends HistoryTable> = Extract<OperationId, `list${Named<Table>}`>;

/** A row of a table. */
export type HistoryRow<Table extends HistoryTable> = Schemas[Extract<keyof Schemas, `${Named<Table>}Row`>];
/** A bucket of a table: open, high, low, close and mean of its numeric columns. */
export type HistoryBucket<Table extends HistoryTable> = Schemas[Extract<
  keyof Schemas,
  `${Named<Table>}Bucket`
>];

type Query<Table extends HistoryTable> = QueryOf<HistoryOperation<Table>>;
/** Filters and range of rows; `limit` is the size of a page. The cursor is kept for the caller. */
export type RowsRequest<Table extends HistoryTable> = Omit<Query<Table>, 'cursor' | 'interval'>;
/** Filters, range and length of buckets. */
export type BucketsRequest<Table extends HistoryTable> = Omit<
  Query<Table>,
  'cursor' | 'include' | 'interval'
> & { readonly interval: NonNullable<IntervalOf<Query<Table>>> };
type IntervalOf<T> = T extends { readonly interval?: infer Interval } ? Interval : never;
/** Filters and range of lines; `limit` is how many in all. */
export type ExportRequest<Table extends HistoryTable> = Omit<Query<Table>, 'cursor'>;
export type ExportFormat = 'csv' | 'ndjson';
