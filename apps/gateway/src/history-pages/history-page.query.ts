import { MAX_PAGE_SIZE, type HistoryTable, type PageRequest } from '../history/history.reader.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { QueryReader } from '../http/query/query-reader.js';
import { filterOf } from './history-filters.js';

export const DEFAULT_PAGE_SIZE = 50;
const CURSOR_EXPECTED = 'the `nextCursor` of an earlier page';

/** Reads the parameters of a page of history; throws a 422 that names the one at fault. */
export function readPageRequest(table: HistoryTable, query: Record<string, unknown>): PageRequest {
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
  return {
    match: Object.fromEntries(match),
    from,
    to,
    limit: reader.wholeNumber('limit', 1, MAX_PAGE_SIZE) ?? DEFAULT_PAGE_SIZE,
    cursor: reader.text('cursor', CURSOR_EXPECTED),
    include:
      hasData(table) && oneOf(reader, 'include', '`data`', (text) => text === 'data') !== undefined
        ? 'data'
        : undefined,
  };
}

/** Details are whole in their columns; the document is their event's. */
export function hasData({ kind }: HistoryTable): boolean {
  return kind !== 'detail';
}

function parametersOf(table: HistoryTable): string[] {
  return [...table.filters, 'from', 'to', 'limit', 'cursor', ...(hasData(table) ? ['include'] : [])];
}

function oneOf(
  reader: QueryReader,
  name: string,
  expected: string,
  isValid: (text: string) => boolean,
): string | undefined {
  const text = reader.text(name, expected);
  if (text !== undefined && !isValid(text)) throw invalidParameter(name, text, expected);
  return text;
}
