import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the writer knows of the streams themselves, kept where no flush of Redis and no restart of a process loses it.
 *
 * `sequence_counts` has one row for each source on each stream: the newest count of its sequence numbers. `stream_losses`
 * has one row for each time that entries were found gone; nothing ever changes or removes one.
 */
export class StreamAccounts1795309200000 implements MigrationInterface {
  readonly name = 'StreamAccounts1795309200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sequence_counts (
        stream text NOT NULL,
        source text NOT NULL,
        first_sequence bigint NOT NULL,
        last_sequence bigint NOT NULL,
        stored bigint NOT NULL,
        repeated bigint NOT NULL,
        missing bigint NOT NULL,
        gaps jsonb NOT NULL,
        counted_at timestamptz(3) NOT NULL,
        PRIMARY KEY (stream, source)
      )`);
    await runner.query(`
      CREATE TABLE stream_losses (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        stream text NOT NULL,
        consumer_group text NOT NULL,
        kind text NOT NULL,
        entries bigint NOT NULL,
        counted_at timestamptz(3) NOT NULL,
        CONSTRAINT stream_losses_kind CHECK (kind IN ('trimmed-undelivered', 'lost')),
        CONSTRAINT stream_losses_entries CHECK (entries > 0)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE stream_losses');
    await runner.query('DROP TABLE sequence_counts');
  }
}
