import type { DataSource } from 'typeorm';
import { shownColumns } from '../tables/common-columns.js';
import type { HistoryTable } from '../tables/history-table.js';
import { askedSubjects } from './asked-subjects.js';
import { databaseMoment } from './database-moment.js';
import { historyItem, type HistoryItem, type HistoryRow } from './history-item.js';
import { decodeCursor, encodeCursor } from './page-cursor.js';
import type { Page } from './page.js';
import type { Subject } from './subjects.js';

export interface PageRequest {
  /** Values of the table's filter columns, all or some of them. */
  readonly match?: Subject;
  /** As-ofs from `from` to `to`, both included, in epoch milliseconds. */
  readonly from?: number;
  readonly to?: number;
  /** Items a page: 1 to MAX_PAGE_SIZE. */
  readonly limit: number;
  /** `nextCursor` of the page before. */
  readonly cursor?: string;
  /** `data`: each item with the event's data. */
  readonly include?: 'data';
}

/** With `data` a run weighs some kilobytes: this bounds the answer to a few megabytes. */
export const MAX_PAGE_SIZE = 500;

/**
 * Rows newest first, paged by key, not by offset: the cursor names the last row shown, so rows that arrive meanwhile
 * neither repeat nor hide any other. One row more than asked for is read, to know whether another page follows.
 */
export async function historyPage(
  dataSource: DataSource,
  table: HistoryTable,
  request: PageRequest,
): Promise<Page<HistoryItem>> {
  if (!Number.isInteger(request.limit) || request.limit < 1 || request.limit > MAX_PAGE_SIZE)
    throw new RangeError(`limit: expected 1 to ${MAX_PAGE_SIZE}, received ${request.limit}`);
  const { text, parameters } = pageStatement(table, request, await askedSubjects(dataSource, table, request));
  const rows = await dataSource.query<HistoryRow[]>(text, parameters);
  const shown = rows.slice(0, request.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => historyItem(table, row)),
    ...(rows.length > shown.length && last ? { nextCursor: encodeCursor(placeOf(table, last)) } : {}),
  };
}

function placeOf({ ordinal }: HistoryTable, row: HistoryRow) {
  return {
    asOfMs: row.as_of.getTime(),
    eventId: row.event_id,
    ordinal: ordinal === undefined ? 0 : Number(row[ordinal]),
  };
}

export function pageStatement(
  table: HistoryTable,
  { from, to, limit, cursor, include }: PageRequest,
  among: readonly Subject[],
): { text: string; parameters: unknown[] } {
  const { filters, ordinal } = table;
  const parameters: unknown[] = filters.map((column) => among.map((subject) => subject[column]));
  const conditions = filters.map((column) => `${column} = asked.filter_${column}`);
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const moment = (epochMs: number) => `${parameter(databaseMoment(epochMs))}::timestamptz`;
  if (from !== undefined) conditions.push(`as_of >= ${moment(from)}`);
  if (to !== undefined) conditions.push(`as_of <= ${moment(to)}`);
  if (cursor !== undefined) {
    const after = decodeCursor(cursor);
    const at = moment(after.asOfMs);
    const place = [at, `${parameter(after.eventId)}::uuid`];
    // Of one event the details stand in their own order, lowest first; subtracting turns that into the page's.
    if (ordinal !== undefined) place.push(`${parameter(-after.ordinal)}::integer`);
    // The comparison of tuples places the cursor; the planner leaves out partitions only by the plain one.
    conditions.push(`as_of <= ${at}`, `(${keyOf(table).join(', ')}) < (${place.join(', ')})`);
  }
  const newestFirst = `ORDER BY as_of DESC, event_id DESC${ordinal === undefined ? '' : `, ${ordinal}`}`;
  const limited = `${newestFirst} LIMIT ${parameter(limit + 1)}`;
  const columns = ['event_id', 'as_of', ...shownColumns(table).map(({ column }) => column)];
  if (include === 'data' && table.kind !== 'detail') columns.push('data');
  const text = `
    SELECT item.* FROM unnest(${filters.map((_, at) => `$${at + 1}::text[]`).join(', ')})
           AS asked (${filters.map((column) => `filter_${column}`).join(', ')})
     CROSS JOIN LATERAL (
       SELECT ${columns.join(', ')} FROM ${table.table}
        WHERE ${conditions.join(' AND ')}
        ${limited}) item
     ${limited}`;
  return { text, parameters };
}

/** What orders the rows of a page, descending. */
function keyOf({ ordinal }: HistoryTable): string[] {
  return ['as_of', 'event_id', ...(ordinal === undefined ? [] : [`-${ordinal}`])];
}
