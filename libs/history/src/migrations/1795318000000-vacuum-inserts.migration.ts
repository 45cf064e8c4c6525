import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Has the partitions that exist vacuumed as often as those that are made from now on. Readers and writers go on meanwhile. */
export class VacuumInserts1795318000000 implements MigrationInterface {
  readonly name = 'VacuumInserts1795318000000';

  async up(runner: QueryRunner): Promise<void> {
    await eachPartition(
      runner,
      'SET (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 10000)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await eachPartition(
      runner,
      'RESET (autovacuum_vacuum_insert_scale_factor, autovacuum_vacuum_insert_threshold)',
    );
  }
}

async function eachPartition(runner: QueryRunner, action: string): Promise<void> {
  const partitions = (await runner.query(`
    SELECT child.oid::regclass::text AS name
      FROM pg_class child
      JOIN pg_inherits ON inhrelid = child.oid
      JOIN pg_class parent ON parent.oid = inhparent
     WHERE parent.relkind = 'p' AND child.relkind = 'r' AND parent.relnamespace = current_schema()::regnamespace
     ORDER BY 1`)) as { name: string }[];
  for (const { name } of partitions) await runner.query(`ALTER TABLE ${name} ${action}`);
}
