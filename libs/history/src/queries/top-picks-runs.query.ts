import type { DataSource } from 'typeorm';
import { latestRunAsOf, type LatestRunAsOf } from './latest-run-as-of.js';
import type { Page } from './page.js';
import type { RunItem } from './run-item.js';
import { runPage, type RunPageRequest } from './run-page.js';
import type { RunSubject } from './run-subject.js';
import { runSubjects } from './run-subjects.js';
import { storedEventIds, type AsOfRange } from './stored-event-ids.js';
import type { StoredSnapshot } from './stored-snapshot.js';

/** Reads of `top_picks_runs`. Moments are epoch milliseconds. Each throws what the database throws. */
export class TopPicksRunsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest run at or before `asOf`; with `knownAt`, only among runs recorded by then. */
  latestAsOf(request: LatestRunAsOf): Promise<StoredSnapshot | undefined> {
    return latestRunAsOf(this.dataSource, request);
  }

  /** Runs newest first. Throws InvalidCursorError for a bad cursor, RangeError for a limit out of bounds. */
  page(request: RunPageRequest): Promise<Page<RunItem>> {
    return runPage(this.dataSource, request);
  }

  /** Which of these event ids (UUIDs) are stored. Naming the range of their as-ofs spares asking every partition. */
  storedEventIds(ids: readonly string[], range: AsOfRange = {}): Promise<Set<string>> {
    return storedEventIds(this.dataSource, ids, range);
  }

  /** Every (universe, mode) that has a run, in order. */
  subjects(): Promise<RunSubject[]> {
    return runSubjects(this.dataSource);
  }
}
