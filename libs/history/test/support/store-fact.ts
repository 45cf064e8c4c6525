import type { DataSource } from 'typeorm';
import { PartitionKeeper } from '../../src/index.js';

export const factId = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Writes one row of a table of facts as the history-writer would: its partition first. */
export async function storeFact(
  dataSource: DataSource,
  table: string,
  n: number,
  asOf: number,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  await new PartitionKeeper(dataSource).ensureFor([asOf]);
  const row: Record<string, unknown> = {
    event_id: factId(n),
    as_of: new Date(asOf),
    subject: 'subject',
    source: '/tapedeck/test',
    sequence: n,
    data_schema: 'urn:v1',
    data: '{}',
    ...columns,
  };
  const places = Object.keys(row).map((_, at) => `$${at + 1}`);
  await dataSource.query(
    `INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${places.join()})`,
    Object.values(row),
  );
}
