import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What retention took out of history, so that the audit knows it from a loss.
 *
 * `retired_months` has one row for each time that a month of a table (and of its detail tables) was dropped; the same
 * month can be dropped again, after rows came for it once more. `retired_numbers` has the sequence numbers that its
 * rows had, exactly: a number that was missing before is not among them and stays missing. Consecutive numbers are one
 * range, so that a month takes a few bytes. Both are written in the transaction that drops the rows, and go when the
 * month is restored.
 */
export class Retention1795317000000 implements MigrationInterface {
  readonly name = 'Retention1795317000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE retired_months (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        head_table text NOT NULL,
        month text NOT NULL,
        events bigint NOT NULL,
        unnumbered bigint NOT NULL,
        archive text,
        archive_digest text,
        retired_at timestamptz(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
        CONSTRAINT retired_months_month CHECK (month ~ '^[0-9]{4}-[0-9]{2}$'),
        CONSTRAINT retired_months_events CHECK (unnumbered >= 0 AND events >= unnumbered),
        CONSTRAINT retired_months_archive CHECK ((archive IS NULL) = (archive_digest IS NULL))
      );
      CREATE INDEX retired_months_month ON retired_months (head_table, month)`);
    await runner.query(`
      CREATE TABLE retired_numbers (
        retired_id bigint NOT NULL REFERENCES retired_months (id) ON DELETE CASCADE,
        stream text NOT NULL,
        source text NOT NULL,
        numbers int8multirange NOT NULL,
        PRIMARY KEY (retired_id, stream, source)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE retired_numbers');
    await runner.query('DROP TABLE retired_months');
  }
}
