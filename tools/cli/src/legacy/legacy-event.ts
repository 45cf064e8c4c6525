import { dataSchema, isUuid } from '@tapedeck/contracts';
import type { HistoryTable } from '@tapedeck/history';
import { factId } from '@tapedeck/platform';
import type { CloudEvent } from '@tapedeck/redis-streams';
import { legacyMoment } from './legacy-moment.js';
import type { LegacyRow } from './legacy-row.js';
import { legacyValue } from './legacy-value.js';

/** Of every event made here, so that what was taken over can be told from what was recorded. */
export const LEGACY_SOURCE = '/tapedeck/legacy-import';

/** Why a row cannot become an event: all of it. */
export class LegacyRowError extends Error {
  override readonly name = 'LegacyRowError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('; '));
  }
}

/**
 * The event that a row stands for. Its id is that of the row where that is a UUID (`event_id`, else `id`), else made
 * from table and row, so that the same row is the same event each time. Its data is the JSON in `data`, else made of
 * the columns. Throws LegacyRowError for a row that lacks what every event has; whether the data is what its type
 * promises is for the mappers to say.
 */
export function legacyEvent(table: HistoryTable, { key, columns }: LegacyRow): CloudEvent {
  const problems: string[] = [];
  const type = typeOf(table, columns['type'], problems);
  const asOf = momentOf('as_of', columns['as_of'], problems);
  const subject = subjectOf(table, columns, problems);
  const { data, dataText } = dataOf(table, columns, problems);
  const extensions = table.kind === 'snapshot' ? snapshotMoments(columns, asOf, problems) : {};
  if (problems.length > 0) throw new LegacyRowError(problems);
  return {
    id: idOf(type, table, { key, columns }),
    source: LEGACY_SOURCE,
    type,
    subject,
    time: asOf,
    datacontenttype: 'application/json',
    dataschema: dataSchema(type),
    extensions,
    data,
    ...(dataText === undefined ? {} : { dataText }),
  };
}

/** Made apart from the ids of what clients hand in, which are made of their keys. */
function idOf(type: string, { table }: HistoryTable, { key, columns }: LegacyRow): string {
  const own = columns['event_id'] ?? columns['id'];
  const isText = typeof own === 'string';
  return factId(type, isText && isUuid(own) ? own : `${LEGACY_SOURCE} ${table} ${isText ? own : key}`);
}

function typeOf({ events }: HistoryTable, value: unknown, problems: string[]): string {
  const types = events.map(({ type }) => type);
  const [only] = types;
  if (only !== undefined && types.length === 1 && (value === undefined || value === only)) return only;
  if (typeof value === 'string' && types.includes(value)) return value;
  problems.push(`type: expected ${types.join(' or ')}, received ${shown(value)}`);
  return '';
}

/** RFC 3339: whole seconds without a fraction, as snapshots have it. */
function momentOf(column: string, value: unknown, problems: string[]): string {
  const epochMs = legacyMoment(value);
  if (epochMs !== undefined) return new Date(epochMs).toISOString().replace('.000Z', 'Z');
  problems.push(`${column}: expected a moment, received ${shown(value)}`);
  return '';
}

/** Its column, else what its table is asked by: `sp500/swing`. */
function subjectOf({ filters }: HistoryTable, columns: LegacyRow['columns'], problems: string[]): string {
  const parts = 'subject' in columns ? [columns['subject']] : filters.map((filter) => columns[filter]);
  if (parts.length > 0 && parts.every((part) => typeof part === 'string' && part !== ''))
    return parts.join('/');
  problems.push(`subject: expected it, or ${filters.join(' and ')}, received ${parts.map(shown).join(', ')}`);
  return '';
}

function dataOf(
  table: HistoryTable,
  columns: LegacyRow['columns'],
  problems: string[],
): { data: unknown; dataText?: string } {
  const { data: text } = columns;
  if (text === undefined)
    return {
      data: Object.fromEntries(
        table.columns
          .filter(({ column }) => column in columns)
          .map(({ column, name, kind }) => [name, legacyValue(kind, columns[column])]),
      ),
    };
  try {
    if (typeof text === 'string') return { data: JSON.parse(text) as unknown, dataText: text };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  problems.push(`data: expected JSON, received ${shown(text)}`);
  return { data: undefined };
}

/** What an older database may not have kept: computed at its moment, and long overdue. */
function snapshotMoments(columns: LegacyRow['columns'], asOf: string, problems: string[]) {
  const moment = (column: string) =>
    columns[column] === undefined || columns[column] === null
      ? asOf
      : momentOf(column, columns[column], problems);
  return {
    computedat: moment('computed_at'),
    nextexpectedat: moment('next_expected_at'),
    staleafter: moment('stale_after'),
  };
}

const SHOWN_CHARACTERS = 60;

function shown(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS)}…`;
}
