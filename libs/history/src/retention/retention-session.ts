import type { DataSource, QueryRunner } from 'typeorm';
import { ADVISORY_LOCKS } from '../data-source/advisory-locks.js';
import type { Month } from '../partitions/month.js';
import { dropMonth, type ArchiveMark, type DropLimits, type DropOutcome } from './drop-month.js';
import { readMonth, type MonthPart } from './month-snapshot.js';
import type { OldMonth } from './old-month.js';
import { newestAsOf, oldMonths, strayMonths, type StrayMonth } from './old-months.query.js';
import { restoreMonth, type RestoredMonth, type RestoreRequest } from './restore-month.js';
import type { RowVersions } from './row-versions.js';
import { TABLE_GROUPS, type TableGroup } from './table-group.js';

/**
 * The one who archives, drops or restores months: one at a time for a database, by an advisory lock of the connection
 * that does the work, which goes with it however it ends.
 */
export class RetentionSession {
  private constructor(private readonly runner: QueryRunner) {}

  /** Undefined while another is at it. */
  static async begin(dataSource: DataSource): Promise<RetentionSession | undefined> {
    const runner = dataSource.createQueryRunner();
    try {
      await runner.connect();
      const [row] = await runner.manager.query<{ taken: boolean }[]>(
        'SELECT pg_try_advisory_lock($1) AS taken',
        [ADVISORY_LOCKS.retention],
      );
      if (row?.taken === true) return new RetentionSession(runner);
    } catch (error) {
      await runner.release();
      throw error;
    }
    await runner.release();
    return undefined;
  }

  /** Of any event, epoch milliseconds; undefined where history is empty. */
  newestAsOf(): Promise<number | undefined> {
    return newestAsOf(this.runner.manager, TABLE_GROUPS);
  }

  oldMonths(group: TableGroup, before: Month): Promise<OldMonth[]> {
    return oldMonths(this.runner.manager, group, before);
  }

  strayMonths(group: TableGroup, before: Month): Promise<StrayMonth[]> {
    return strayMonths(this.runner.manager, group, before);
  }

  /** See `readMonth`. */
  read<T>(month: OldMonth, read: (parts: readonly MonthPart[]) => Promise<T>): Promise<T> {
    return readMonth(this.runner, month, read);
  }

  /** See `dropMonth`. */
  drop(
    month: OldMonth,
    versions: ReadonlyMap<string, RowVersions>,
    archive: ArchiveMark | undefined,
    limits?: DropLimits,
  ): Promise<DropOutcome> {
    return dropMonth(this.runner, month, versions, archive, limits);
  }

  /** See `restoreMonth`. */
  restore(request: RestoreRequest): Promise<RestoredMonth> {
    return restoreMonth(this.runner, request);
  }

  async end(): Promise<void> {
    await this.runner
      .query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCKS.retention])
      .catch(() => undefined);
    await this.runner.release();
  }
}
