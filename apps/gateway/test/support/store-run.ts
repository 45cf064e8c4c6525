import type { Snapshot, TopPicksData } from '@tapedeck/contracts';
import type { DataSource } from 'typeorm';
import { bytesOf } from './snapshots.js';

/** Puts a run into history as the writer would; returns the bytes that reading it must give. */
export async function storeRun(
  dataSource: DataSource,
  snapshot: Snapshot<TopPicksData>,
  recordedAt = new Date().toISOString(),
): Promise<Buffer> {
  const { data, ...envelope } = snapshot;
  const body = bytesOf(snapshot);
  const text = body.toString();
  await dataSource.query(
    `INSERT INTO top_picks_runs (event_id, as_of, recorded_at, computed_at, next_expected_at, stale_after, universe,
       mode, subject, policy, source, sequence, data_schema, considered, excluded_count, pick_count, best_symbol,
       best_score, envelope, data)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, 'test', $12, $13, 1, 'AAPL', 1.75, $14, $15)`,
    [
      snapshot.id,
      snapshot.asOf,
      recordedAt,
      snapshot.computedAt,
      snapshot.nextExpectedAt,
      snapshot.staleAfter,
      data.universe,
      data.mode,
      snapshot.subject,
      data.policy,
      snapshot.source,
      data.considered,
      data.excluded.length,
      JSON.stringify(envelope),
      text.slice(text.indexOf('"data":') + '"data":'.length, -1),
    ],
  );
  return body;
}
