import type { DataSource, EntityManager } from 'typeorm';
import { ADVISORY_LOCKS } from '../data-source/advisory-locks.js';
import {
  createPartition,
  defaultPartitionName,
  partitionName,
  partitionNames,
  restoreDefaultPartition,
} from './create-partition.js';
import { monthLabel, monthOf, type Month } from './month.js';
import { PARTITIONED_TABLES } from './partitioned-tables.js';
import type { PartitionReport } from './partition-report.js';

export interface PartitionKeeperOptions {
  /** Epoch milliseconds of the wall clock. */
  readonly now?: () => number;
}

/** Made ahead of time, so that a writer that is down at the turn of a month costs nothing. */
const MONTHS_AHEAD = 3;
/** A market clock is never ahead of the wall clock; a month further off than this is a mistake in the event. */
const MONTHS_AHEAD_AT_MOST = 13;
const FIRST_MONTH: Month = 0;
/** Retention drops partitions behind our back; a row for a dropped month would then go to the default one. */
const REMEMBER_MS = 60_000;
/**
 * Attaching needs a moment alone with the default partition. Others queue behind that wait, so it must be short; the
 * rows go to the default partition meanwhile and are moved when it works.
 */
const LOCK_TIMEOUT_MS = 1_000;

/**
 * Keeps the partition of every month that rows arrive for: made ahead for the months to come, and on demand for the
 * past (a backfill). Any number of processes may do so at once: one advisory lock lets one of them at a time change
 * anything, and what exists already is left alone.
 *
 * Months before 1970 or absurdly far ahead are refused and reported, not made: their rows lie in the default
 * partition, stored and readable, and one bad clock does not litter the schema. That partition is kept too: one that was
 * dropped or detached is put back.
 */
export class PartitionKeeper {
  private known = new Set<string>();
  private knownUntil = -Infinity;
  private readonly now: () => number;

  constructor(
    private readonly dataSource: DataSource,
    options: PartitionKeeperOptions = {},
  ) {
    this.now = options.now ?? Date.now;
  }

  /** Makes sure of this month and the next three. */
  async ensureAhead(): Promise<PartitionReport> {
    const first = monthOf(this.now());
    return this.ensure(new Set(Array.from({ length: MONTHS_AHEAD + 1 }, (_, ahead) => first + ahead)));
  }

  /** Makes sure of the months that these moments (epoch milliseconds) fall in. Costs nothing for months known to exist. */
  async ensureFor(moments: Iterable<number>): Promise<PartitionReport> {
    return this.ensure(new Set(Array.from(moments, monthOf)));
  }

  /** Forgets what exists: the next `ensure…` asks the database. */
  forget(): void {
    this.knownUntil = -Infinity;
  }

  /** Rows that lie in a default partition: none, unless a month was refused or could not be made in time. */
  async strayRows(): Promise<number> {
    const counts = PARTITIONED_TABLES.map((table) => `(SELECT count(*) FROM ${defaultPartitionName(table)})`);
    const [row] = await this.dataSource.query<{ strays: string }[]>(`SELECT ${counts.join(' + ')} AS strays`);
    return Number(row?.strays ?? 0);
  }

  private async ensure(months: ReadonlySet<Month>): Promise<PartitionReport> {
    const latest = monthOf(this.now()) + MONTHS_AHEAD_AT_MOST;
    const allowed = [...months].filter((month) => month >= FIRST_MONTH && month <= latest);
    const refusedMonths = [...months].filter((month) => !allowed.includes(month)).map(monthLabel);
    await this.refresh();
    const made = { created: await this.restoreDefaults(), movedRows: 0 };
    for (const month of this.missing(allowed).sort((a, b) => a - b)) {
      const { created, movedRows } = await this.create(month);
      made.created.push(...created);
      made.movedRows += movedRows;
    }
    return { ...made, refusedMonths };
  }

  private async refresh(): Promise<void> {
    if (this.now() < this.knownUntil) return;
    this.known = await partitionNames(this.dataSource.manager);
    this.knownUntil = this.now() + REMEMBER_MS;
  }

  private missing(months: readonly Month[]): Month[] {
    return months.filter((month) =>
      PARTITIONED_TABLES.some((table) => !this.known.has(partitionName(table, month))),
    );
  }

  private async restoreDefaults(): Promise<string[]> {
    const isMissing = (names: ReadonlySet<string>) => (table: string) =>
      !names.has(defaultPartitionName(table));
    if (!PARTITIONED_TABLES.some(isMissing(this.known))) return [];
    const restored: string[] = [];
    await this.changing(async (manager, existing) => {
      for (const table of PARTITIONED_TABLES.filter(isMissing(existing))) {
        await restoreDefaultPartition(manager, table);
        restored.push(defaultPartitionName(table));
      }
    });
    for (const table of PARTITIONED_TABLES) this.known.add(defaultPartitionName(table));
    return restored;
  }

  /** One transaction a month, so that each is either whole or absent and no lock is held for long. */
  private async create(month: Month): Promise<{ created: string[]; movedRows: number }> {
    const created: string[] = [];
    let movedRows = 0;
    await this.changing(async (manager, existing) => {
      for (const table of PARTITIONED_TABLES) {
        if (existing.has(partitionName(table, month))) continue;
        movedRows += await createPartition(manager, table, month);
        created.push(partitionName(table, month));
      }
    });
    for (const table of PARTITIONED_TABLES) this.known.add(partitionName(table, month));
    return { created, movedRows };
  }

  /** A transaction that nobody else's change of partitions overlaps, with what exists in it. */
  private async changing(
    change: (manager: EntityManager, existing: ReadonlySet<string>) => Promise<void>,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.partitions]);
      await manager.query(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}`);
      await change(manager, await partitionNames(manager));
    });
  }
}
