import type { DataSource } from 'typeorm';
import { databaseMoment } from '../queries/database-moment.js';

/** A pick of a stored run, as far as it can be traded. Prices as quoted at the run's as-of. */
export interface StoredPick {
  readonly rank: number;
  readonly symbol: string;
  readonly side: 'long' | 'short';
  readonly score: number;
  readonly entry: number;
  readonly stop: number;
  readonly targets: readonly number[];
}

export interface StoredRun {
  readonly id: string;
  /** Epoch ms. */
  readonly asOf: number;
  /** By rank. */
  readonly picks: readonly StoredPick[];
}

export interface PublishedRunsRequest {
  readonly universe: string;
  readonly mode: string;
  /** As-ofs from `from` to `to`, both included, epoch ms. */
  readonly from: number;
  readonly to: number;
  /** Ids of runs that are known already: a run never changes. */
  readonly known: readonly string[];
}

interface PickRow extends Omit<StoredPick, 'rank'> {
  readonly event_id: string;
  readonly as_of: Date;
  /** Null for a run without picks. */
  readonly rank: number | null;
}

/** The runs of one universe and mode with their picks. */
export class PublishedRunsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Oldest first. */
  async list({ universe, mode, from, to, known }: PublishedRunsRequest): Promise<StoredRun[]> {
    // The bounds stand at both tables: each leaves out partitions by its own.
    const rows = await this.dataSource.query<PickRow[]>(
      `SELECT run.event_id, run.as_of, pick.rank, pick.symbol, pick.side, pick.score, pick.entry, pick.stop, pick.targets
         FROM top_picks_runs run
         LEFT JOIN pick_contributions pick
           ON pick.event_id = run.event_id AND pick.as_of = run.as_of AND pick.as_of >= $3 AND pick.as_of <= $4
        WHERE run.universe = $1 AND run.mode = $2 AND run.as_of >= $3 AND run.as_of <= $4
          AND run.event_id <> ALL ($5::uuid[])
        ORDER BY run.as_of, run.event_id, pick.rank`,
      [universe, mode, databaseMoment(from), databaseMoment(to), known],
    );
    const runs = new Map<string, { id: string; asOf: number; picks: StoredPick[] }>();
    for (const { event_id: id, as_of: asOf, rank, ...pick } of rows) {
      const run = runs.get(id) ?? { id, asOf: asOf.getTime(), picks: [] };
      runs.set(id, run);
      if (rank !== null) run.picks.push({ rank, ...pick });
    }
    return [...runs.values()];
  }
}
