import type { DataSource } from 'typeorm';
import { databaseMoment } from './database-moment.js';
import { publishedMoment } from './published-moment.js';
import { snapshotBody } from './snapshot-body.js';
import type { StoredSnapshot } from './stored-snapshot.js';

/** Moments in epoch milliseconds. */
export interface LatestRunAsOf {
  readonly universe: string;
  readonly mode: string;
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

export async function latestRunAsOf(
  dataSource: DataSource,
  request: LatestRunAsOf,
): Promise<StoredSnapshot | undefined> {
  for (const stepMs of STEPS_MS) {
    const { text, parameters } = latestRunStatement(request, stepMs);
    const [row] = await dataSource.query<LatestRow[]>(text, parameters);
    if (row) return storedSnapshot(row);
  }
  return undefined;
}

/** One step's statement. Bounds are bare parameters, so that the planner leaves out partitions before it runs. */
export function latestRunStatement(
  { universe, mode, asOf, knownAt }: LatestRunAsOf,
  stepMs: number,
): { text: string; parameters: unknown[] } {
  const parameters: unknown[] = [universe, mode, databaseMoment(asOf)];
  const bound = (condition: string, epochMs: number) => {
    parameters.push(databaseMoment(epochMs));
    return ` AND ${condition} $${parameters.length}`;
  };
  const since = Number.isFinite(stepMs) ? bound('as_of >=', asOf - stepMs) : '';
  const known = knownAt === undefined ? '' : bound('recorded_at <=', knownAt);
  const text = `
    SELECT event_id, as_of, recorded_at, stale_after, envelope::text AS envelope, data::text AS data
      FROM top_picks_runs
     WHERE universe = $1 AND mode = $2 AND as_of <= $3${since}${known}
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
