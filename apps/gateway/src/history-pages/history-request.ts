import {
  BUCKET_INTERVALS,
  isBucketInterval,
  MAX_PAGE_SIZE,
  type BucketInterval,
  type HistoryTable,
} from '../history/history.reader.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { QueryReader } from '../http/query/query-reader.js';
import type { AnswerFormat } from './answer-format.js';
import { filterOf } from './history-filters.js';

export const DEFAULT_PAGE_SIZE = 50;
/** Of an export, where a client wants an end to it: more than that is no limit to anybody. */
export const MAX_EXPORT_LINES = 100_000_000;
const CURSOR_EXPECTED = 'the `nextCursor` of an earlier page';

/** What is asked of a table, whatever the format. Moments in epoch milliseconds. */
export interface HistoryRequest {
  readonly match: Readonly<Record<string, string>>;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly interval: BucketInterval | undefined;
  readonly limit: number | undefined;
  readonly cursor: string | undefined;
  readonly include: 'data' | undefined;
}

/** Reads the parameters; throws a 422 that names the one at fault. */
export function readHistoryRequest(
  table: HistoryTable,
  format: AnswerFormat,
  query: Record<string, unknown>,
): HistoryRequest {
  const reader = new QueryReader(query, parametersOf(table));
  const from = reader.rangeEnd('from', 'start');
  const to = reader.rangeEnd('to', 'end');
  if (from !== undefined && to !== undefined && from > to)
    throw invalidParameter('from', query['from'], 'a moment no later than `to`');
  const match = table.filters.flatMap((column) => {
    const { expected, isValid } = filterOf(column);
    const value = oneOf(reader, column, expected, isValid);
    return value === undefined ? [] : [[column, value] as const];
  });
  const interval = oneOf(reader, 'interval', `one of ${BUCKET_INTERVALS.join(', ')}`, isBucketInterval);
  const include = hasData(table) ? oneOf(reader, 'include', '`data`', isData) : undefined;
  if (include !== undefined && interval !== undefined)
    throw invalidParameter('include', include, 'no `include` beside `interval`: a bucket has no data');
  const cursor = reader.text('cursor', CURSOR_EXPECTED);
  if (cursor !== undefined && format !== 'json')
    throw invalidParameter('cursor', cursor, 'no `cursor`: this format has the whole range in one answer');
  const limit = reader.wholeNumber('limit', 1, format === 'json' ? MAX_PAGE_SIZE : MAX_EXPORT_LINES);
  return { match: Object.fromEntries(match), from, to, interval, limit, cursor, include };
}

/** Details are whole in their columns; the document is their event's. */
export function hasData({ kind }: HistoryTable): boolean {
  return kind !== 'detail';
}

function isData(text: string): text is 'data' {
  return text === 'data';
}

function parametersOf(table: HistoryTable): string[] {
  const include = hasData(table) ? ['include'] : [];
  return [...table.filters, 'from', 'to', 'interval', 'limit', 'cursor', ...include];
}

function oneOf<T extends string>(
  reader: QueryReader,
  name: string,
  expected: string,
  isValid: ((text: string) => text is T) | ((text: string) => boolean),
): T | undefined {
  const text = reader.text(name, expected);
  if (text === undefined) return undefined;
  if (!isValid(text)) throw invalidParameter(name, text, expected);
  return text as T;
}
