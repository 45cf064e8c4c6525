import type { EntityManager, QueryRunner } from 'typeorm';
import { ADVISORY_LOCKS } from '../data-source/advisory-locks.js';
import { monthName } from '../partitions/month.js';
import { rollBack } from './month-snapshot.js';
import type { OldMonth } from './old-month.js';
import { isSame, rowVersions, type RowVersions } from './row-versions.js';
import { streamOf } from './table-group.js';

/** Where the rows of a month were archived: its name and a digest of its content. */
export interface ArchiveMark {
  readonly name: string;
  readonly digest: string;
}

/**
 * `dropped`: the rows are gone, and their numbers written down. `changed`: rows were written since they were read.
 * `busy`: others hold locks. `gone`: there is no such partition any more. All but the first leave everything as it was.
 */
export type DropOutcome = 'dropped' | 'changed' | 'busy' | 'gone';

export interface DropLimits {
  /** For those who write to this very month; longer than the second after which a vacuum gives way. */
  readonly monthLockMs: number;
  /** For everybody who uses the tables: they queue behind us for so long. */
  readonly tableLockMs: number;
}

export const DROP_LIMITS: DropLimits = { monthLockMs: 5_000, tableLockMs: 500 };

const BY_SQLSTATE: Readonly<Record<string, DropOutcome>> = {
  '55P03': 'busy',
  '40P01': 'busy',
  '42P01': 'gone',
};

/**
 * Drops a month that was read as `versions`, in one transaction: it looks again whether the rows are the same, with
 * writers of this month, and nobody else, kept out; writes down the sequence numbers; and then needs all users of the
 * tables out of them for the instant that a DROP takes. (A partition beside a default one cannot be detached
 * CONCURRENTLY; and to detach first would only add a state in which a crash leaves it. The files themselves are removed
 * after the locks are given back.) Waiting for locks is cut short, so that nobody waits long behind us.
 */
export async function dropMonth(
  runner: QueryRunner,
  month: OldMonth,
  versions: ReadonlyMap<string, RowVersions>,
  archive: ArchiveMark | undefined,
  { monthLockMs, tableLockMs }: DropLimits = DROP_LIMITS,
): Promise<DropOutcome> {
  await runner.startTransaction();
  try {
    const { manager } = runner;
    await manager.query(`SET LOCAL lock_timeout = ${monthLockMs}`);
    for (const { partition } of month.partitions)
      await manager.query(`LOCK TABLE ONLY ${partition} IN SHARE MODE`);
    for (const { table, partition } of month.partitions)
      if (!isSame(versions.get(table), await rowVersions(manager, partition))) {
        await runner.rollbackTransaction();
        return 'changed';
      }
    await writeDown(manager, month, archive);
    // Whoever makes partitions takes the locks of tables in another order.
    await manager.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.partitions]);
    await manager.query(`SET LOCAL lock_timeout = ${tableLockMs}`);
    for (const { partition } of month.partitions) await manager.query(`DROP TABLE ${partition}`);
    await runner.commitTransaction();
    return 'dropped';
  } catch (error) {
    await rollBack(runner);
    const outcome = BY_SQLSTATE[sqlstateOf(error) ?? ''];
    if (outcome === undefined) throw error;
    return outcome;
  }
}

/** Nothing for a month without an event: there is nothing to account for. */
async function writeDown(
  manager: EntityManager,
  { group, month, partitions }: OldMonth,
  archive: ArchiveMark | undefined,
): Promise<void> {
  const head = partitions.find(({ table }) => table === group.head.table);
  if (head === undefined) return;
  const [counted] = await manager.query<{ events: string; unnumbered: string }[]>(
    `SELECT count(*) AS events, count(*) FILTER (WHERE sequence IS NULL) AS unnumbered FROM ONLY ${head.partition}`,
  );
  if (counted === undefined || Number(counted.events) === 0) return;
  const [retired] = await manager.query<{ id: string }[]>(
    `INSERT INTO retired_months (head_table, month, events, unnumbered, archive, archive_digest)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [
      head.table,
      monthName(month),
      counted.events,
      counted.unnumbered,
      archive?.name ?? null,
      archive?.digest ?? null,
    ],
  );
  await manager.query(
    `INSERT INTO retired_numbers (retired_id, stream, source, numbers)
     SELECT $1, $2, source, range_agg(int8range(sequence, sequence, '[]'))
       FROM ONLY ${head.partition} WHERE sequence IS NOT NULL GROUP BY source`,
    [retired?.id, streamOf(group)],
  );
}

function sqlstateOf(error: unknown): string | undefined {
  return (error as { driverError?: { code?: string } } | null)?.driverError?.code;
}
