import { isDeepStrictEqual } from 'node:util';
import { parseMoment } from '@tapedeck/contracts';
import { shownColumns, type ColumnKind, type HistoryItem, type HistoryTable } from '@tapedeck/history';
import type { CloudEvent } from '@tapedeck/redis-streams';
import { legacyMoment } from './legacy-moment.js';
import type { LegacyRow } from './legacy-row.js';
import { legacyValue } from './legacy-value.js';

/** Columns that are history's own: where an event came from, its place on a tape, and when its row was written. */
const OWN = new Set(['source', 'sequence', 'recorded_at']);

/**
 * What of a row is otherwise in history: the moment, the subject, the data, and every column that both have. One line
 * each; none for a row that was taken over to the letter.
 */
export function rowDifferences(
  table: HistoryTable,
  { columns }: LegacyRow,
  event: CloudEvent,
  stored: HistoryItem,
): string[] {
  const differences: string[] = [];
  const expect = (name: string, same: boolean, was: unknown, is: unknown) => {
    if (!same) differences.push(`${name}: ${spelled(was)} in the older database, ${spelled(is)} in history`);
  };
  expect('as_of', legacyMoment(columns['as_of']) === parseMoment(stored.asOf), columns['as_of'], stored.asOf);
  expect('subject', event.subject === stored['subject'], event.subject, stored['subject']);
  expect('data', isDeepStrictEqual(event.data, stored['data']), event.data, stored['data']);
  for (const { column, name, kind } of shownColumns(table)) {
    if (OWN.has(column) || column === 'subject' || !(column in columns)) continue;
    const was = columns[column];
    // What an older database left open of a snapshot's moments was filled in.
    if (was === null && kind === 'moment') continue;
    expect(column, isSame(kind, legacyValue(kind, was), stored[name]), was, stored[name]);
  }
  return differences;
}

function isSame(kind: ColumnKind, was: unknown, is: unknown): boolean {
  if (was === null || is === null || is === undefined) return was === (is ?? null);
  switch (kind) {
    case 'integer':
    case 'number':
      return Number(was) === Number(is);
    case 'decimal':
      return plainDecimal(String(was)) === plainDecimal(String(is));
    case 'moment':
      return parseMoment(String(was)) === parseMoment(String(is));
    default:
      return isDeepStrictEqual(was, is);
  }
}

/** Without zeros that say nothing: 1.50 and 1.5 are the same amount. */
function plainDecimal(text: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  if (whole === '') return text;
  const amount = fraction === '' ? whole : `${whole}.${fraction}`;
  return sign === '-' && amount !== '0' ? `-${amount}` : amount;
}

const SPELLED_CHARACTERS = 80;

function spelled(value: unknown): string {
  const text = typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? 'nothing');
  return text.length <= SPELLED_CHARACTERS ? text : `${text.slice(0, SPELLED_CHARACTERS)}…`;
}
