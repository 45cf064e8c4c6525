import type { EntityManager } from 'typeorm';

/** What tells whether any row of a partition was added, changed or removed since: as cheap as counting them. */
export interface RowVersions {
  readonly rows: number;
  /** Sum of a hash of the transaction that wrote each row. A row written again is another transaction's. */
  readonly writers: string;
}

export async function rowVersions(manager: EntityManager, partition: string): Promise<RowVersions> {
  const [row] = await manager.query<{ rows: string; writers: string }[]>(
    `SELECT count(*) AS rows, coalesce(sum(hashint8(xmin::text::bigint)::bigint), 0)::text AS writers FROM ONLY ${partition}`,
  );
  if (row === undefined) throw new Error(`no count of ${partition}`);
  return { rows: Number(row.rows), writers: row.writers };
}

export function isSame(a: RowVersions | undefined, b: RowVersions): boolean {
  return a?.rows === b.rows && a.writers === b.writers;
}
