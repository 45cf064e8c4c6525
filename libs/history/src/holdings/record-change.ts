import type { DataSource, EntityManager } from 'typeorm';
import { ADVISORY_LOCKS } from '../data-source/advisory-locks.js';
import { databaseMoment } from '../queries/database-moment.js';
import type { HoldingChangeOptions, HoldingPut, HoldingRemoval, RecordedChange } from './holding-change.js';
import { HoldingVersionError } from './holding-version.error.js';

interface RecordedRow {
  readonly change_id: string;
  readonly recorded_at: Date;
}

/**
 * Appends a change (none for a removal of what is not held then) and brings `holdings` up to date with it, in one transaction. Changes of one symbol take turns by an
 * advisory lock, for there need not be a row yet that could be locked; so versions have no gaps and no two the same.
 */
export async function recordChange(
  dataSource: DataSource,
  change: HoldingPut | HoldingRemoval,
  { expectedVersion }: HoldingChangeOptions,
): Promise<RecordedChange | undefined> {
  const { symbol, effectiveAt } = change;
  return dataSource.transaction(async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [ADVISORY_LOCKS.holdings, symbol]);
    const latest = await latestVersion(manager, symbol);
    if (expectedVersion !== undefined && expectedVersion !== latest)
      throw new HoldingVersionError(symbol, expectedVersion, latest);
    const version = latest + 1;
    const put = 'quantity' in change ? change : undefined;
    if (put === undefined && !(await isHeld(manager, symbol, effectiveAt))) return undefined;
    const [recorded] = await manager.query<RecordedRow[]>(
      `INSERT INTO holding_changes (symbol, version, kind, quantity, average_cost, currency, effective_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING change_id, recorded_at`,
      [
        symbol,
        version,
        put === undefined ? 'remove' : 'put',
        put?.quantity ?? null,
        put?.averageCost ?? null,
        put?.currency ?? null,
        databaseMoment(effectiveAt),
      ],
    );
    if (recorded === undefined) throw new Error(`the change of ${symbol} was not recorded`);
    await refreshHead(manager, symbol);
    const { change_id: changeId, recorded_at: recordedAt } = recorded;
    return { changeId, symbol, version, effectiveAt, recordedAt: recordedAt.getTime() };
  });
}

async function latestVersion(manager: EntityManager, symbol: string): Promise<number> {
  const [row] = await manager.query<{ version: number }[]>(
    'SELECT coalesce(max(version), 0) AS version FROM holding_changes WHERE symbol = $1',
    [symbol],
  );
  return row?.version ?? 0;
}

async function isHeld(manager: EntityManager, symbol: string, asOf: number): Promise<boolean> {
  const [newest] = await manager.query<{ kind: string }[]>(
    `SELECT kind FROM holding_changes WHERE symbol = $1 AND effective_at <= $2
      ORDER BY effective_at DESC, change_id DESC LIMIT 1`,
    [symbol, databaseMoment(asOf)],
  );
  return newest?.kind === 'put';
}

/** The head is the change effective last, of equals the one recorded last: a change entered for the past need not be it. */
async function refreshHead(manager: EntityManager, symbol: string): Promise<void> {
  await manager.query('DELETE FROM holdings WHERE symbol = $1', [symbol]);
  await manager.query(
    `INSERT INTO holdings (symbol, quantity, average_cost, currency, effective_at, change_id)
     SELECT symbol, quantity, average_cost, currency, effective_at, change_id
       FROM (SELECT * FROM holding_changes WHERE symbol = $1
              ORDER BY effective_at DESC, change_id DESC LIMIT 1) head
      WHERE kind = 'put'`,
    [symbol],
  );
}
