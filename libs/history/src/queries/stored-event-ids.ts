import type { DataSource } from 'typeorm';
import { databaseMoment } from './database-moment.js';

/** As-ofs from `from` to `to`, both included, in epoch milliseconds. */
export interface AsOfRange {
  readonly from?: number;
  readonly to?: number;
}

export async function storedEventIds(
  dataSource: DataSource,
  ids: readonly string[],
  { from, to }: AsOfRange,
): Promise<Set<string>> {
  const rows = await dataSource.query<{ event_id: string }[]>(
    `SELECT event_id FROM top_picks_runs
      WHERE event_id = ANY ($1::uuid[])
        AND as_of >= $2 AND as_of <= $3`,
    [ids, databaseMoment(from ?? -Infinity), databaseMoment(to ?? Infinity)],
  );
  return new Set(rows.map((row) => row.event_id));
}
