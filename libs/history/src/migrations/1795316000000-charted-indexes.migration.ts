import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The indexes of what is charted and grows by the minute hold the numeric columns too: buckets of a month are then read from
 * the index alone, some fifty pages of it, where the rows of one subject lie each on a page of its own among those of the others.
 * That needs pages known as visible to all, which autovacuum sees to soon after a month's rows were inserted.
 *
 * They take the place of the indexes with the same key. Writers wait while they are made, and try again where that takes longer than
 * a statement may.
 */
export class ChartedIndexes1795316000000 implements MigrationInterface {
  readonly name = 'ChartedIndexes1795316000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const { table, key, charted, former } of INDEXES) {
      await runner.query(`CREATE INDEX ${table}_charted ON ${table} (${key}) INCLUDE (${charted})`);
      await runner.query(`DROP INDEX ${former}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, key, former } of INDEXES) {
      await runner.query(`CREATE INDEX ${former} ON ${table} (${key})`);
      await runner.query(`DROP INDEX ${table}_charted`);
    }
  }
}

const INDEXES = [
  {
    table: 'llm_requests',
    key: 'model, as_of DESC, event_id DESC',
    charted: 'prompt_tokens, completion_tokens, cached_tokens, cost_usd, latency_ms',
    former: 'llm_requests_newest',
  },
  {
    table: 'portfolio_snapshots',
    key: 'subject, as_of DESC, event_id DESC',
    charted:
      'position_count, priced_count, cost, market_value, gross_exposure, total_pnl, day_pnl, day_base, equity, drawdown_ratio, beta',
    former: 'portfolio_snapshots_subject',
  },
] as const;
