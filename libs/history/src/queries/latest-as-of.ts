import type { DataSource } from 'typeorm';
import type { HistoryTable } from '../tables/history-table.js';
import { databaseMoment } from './database-moment.js';
import { publishedMoment } from './published-moment.js';
import { snapshotBody } from './snapshot-body.js';
import type { StoredSnapshot } from './stored-snapshot.js';
import type { Subject } from './subjects.js';

/** Moments in epoch milliseconds. */
export interface LatestAsOf {
  /** A value for every filter column of the table. */
  readonly subject: Subject;
  readonly asOf: number;
  /** Answer as this moment would have been answered: only from rows recorded by then. */
  readonly knownAt?: number;
}

interface LatestRow {
  readonly event_id: string;
  readonly as_of: Date;
  readonly recorded_at: Date;
  readonly stale_after: Date;
  readonly envelope: string;
  readonly data: string;
}

const DAY_MS = 86_400_000;
/**
 * How far back to look, step by step. Nearly every answer lies in the first step, which opens two partitions; a
 * single look at all of the past would open every partition there is.
 */
const STEPS_MS = [31 * DAY_MS, 366 * DAY_MS, Infinity];

export async function latestAsOf(
  dataSource: DataSource,
  table: HistoryTable,
  request: LatestAsOf,
): Promise<StoredSnapshot | undefined> {
  for (const stepMs of STEPS_MS) {
    const { text, parameters } = latestStatement(table, request, stepMs);
    const [row] = await dataSource.query<LatestRow[]>(text, parameters);
    if (row) return storedSnapshot(row);
  }
  return undefined;
}

/** One step's statement. Bounds are bare parameters, so that the planner leaves out partitions before it runs. */
export function latestStatement(
  { table, filters }: HistoryTable,
  { subject, asOf, knownAt }: LatestAsOf,
  stepMs: number,
): { text: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = [
    ...filters.map((column) => `${column} = ${parameter(subject[column])}`),
    `as_of <= ${parameter(databaseMoment(asOf))}`,
    ...(Number.isFinite(stepMs) ? [`as_of >= ${parameter(databaseMoment(asOf - stepMs))}`] : []),
    ...(knownAt === undefined ? [] : [`recorded_at <= ${parameter(databaseMoment(knownAt))}`]),
  ];
  const text = `
    SELECT event_id, as_of, recorded_at, stale_after, envelope::text AS envelope, data::text AS data
      FROM ${table}
     WHERE ${conditions.join(' AND ')}
     ORDER BY as_of DESC, event_id DESC
     LIMIT 1`;
  return { text, parameters };
}

function storedSnapshot(row: LatestRow): StoredSnapshot {
  return {
    body: Buffer.from(snapshotBody(row.envelope, row.data)),
    id: row.event_id,
    asOf: publishedMoment(row.as_of),
    recordedAt: row.recorded_at.toISOString(),
    staleAfter: publishedMoment(row.stale_after),
  };
}
