import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Snapshots of the dashboard: overviews, and performances over the last sessions. Partitioned and typed as the runs are.
 *
 * Both kinds share the table and have columns of their own; a row has those of its kind, and null in the others. That is
 * checked: a row with neither, or with some of both, is refused.
 */
export class Dashboard1795314000000 implements MigrationInterface {
  readonly name = 'Dashboard1795314000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DASHBOARD_PERFORMANCE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE dashboard_performance');
  }
}

const OF_EVERY_OVERVIEW =
  'basis, prices_as_of, considered, included, index_level, index_change_pct, advancers, decliners, unchanged, new_highs, new_lows';
const OF_SOME_OVERVIEWS = 'above_50_ratio, above_200_ratio, volatility_pct';
const OF_EVERY_PERFORMANCE =
  'session_count, index_sessions, portfolio_sessions, picks_opened, picks_closed, picks_entered, picks_won';
const OF_SOME_PERFORMANCES = 'index_return_pct, portfolio_return_pct, average_r';

const DASHBOARD_PERFORMANCE = `
  CREATE TABLE dashboard_performance (
    event_id uuid NOT NULL,
    as_of timestamptz(3) NOT NULL,
    recorded_at timestamptz(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
    computed_at timestamptz(3) NOT NULL,
    next_expected_at timestamptz(3) NOT NULL,
    stale_after timestamptz(3) NOT NULL,
    subject text NOT NULL,
    source text NOT NULL,
    sequence bigint,
    traceparent text,
    data_schema text NOT NULL,
    universe text NOT NULL,
    basis text,
    prices_as_of timestamptz(3),
    considered integer,
    included integer,
    index_level double precision,
    index_change_pct double precision,
    advancers integer,
    decliners integer,
    unchanged integer,
    new_highs integer,
    new_lows integer,
    above_50_ratio double precision,
    above_200_ratio double precision,
    volatility_pct double precision,
    session_count integer,
    index_return_pct double precision,
    index_sessions integer,
    portfolio_return_pct double precision,
    portfolio_sessions integer,
    picks_opened integer,
    picks_closed integer,
    picks_entered integer,
    picks_won integer,
    average_r double precision,
    envelope json NOT NULL,
    data json NOT NULL,
    PRIMARY KEY (event_id, as_of),
    CONSTRAINT dashboard_performance_kind CHECK (
      CASE WHEN basis IS NOT NULL
           THEN num_nulls(${OF_EVERY_OVERVIEW}) = 0 AND num_nonnulls(${OF_EVERY_PERFORMANCE}, ${OF_SOME_PERFORMANCES}) = 0
           ELSE num_nulls(${OF_EVERY_PERFORMANCE}) = 0 AND num_nonnulls(${OF_EVERY_OVERVIEW}, ${OF_SOME_OVERVIEWS}) = 0
      END),
    CONSTRAINT dashboard_performance_basis CHECK (basis IN ('daily', 'intraday') AND prices_as_of <= as_of),
    CONSTRAINT dashboard_performance_members CHECK (
      included >= 1 AND included <= considered AND advancers >= 0 AND decliners >= 0 AND unchanged >= 0
      AND advancers + decliners + unchanged = included
      AND new_highs >= 0 AND new_highs <= included AND new_lows >= 0 AND new_lows <= included),
    CONSTRAINT dashboard_performance_index CHECK (
      index_level > 0 AND index_level < 'Infinity' AND index_change_pct >= -100 AND index_change_pct < 'Infinity'
      AND above_50_ratio >= 0 AND above_50_ratio <= 1 AND above_200_ratio >= 0 AND above_200_ratio <= 1
      AND volatility_pct >= 0 AND volatility_pct < 'Infinity'),
    CONSTRAINT dashboard_performance_sessions CHECK (
      session_count >= 1 AND index_sessions >= 0 AND index_sessions <= session_count
      AND portfolio_sessions >= 0 AND portfolio_sessions <= session_count
      AND (index_sessions = 0) = (index_return_pct IS NULL)
      AND (portfolio_sessions = 0) = (portfolio_return_pct IS NULL)),
    CONSTRAINT dashboard_performance_picks CHECK (
      picks_opened >= 0 AND picks_won >= 0 AND picks_won <= picks_entered AND picks_entered <= picks_closed
      AND (picks_entered = 0) = (average_r IS NULL)),
    CONSTRAINT dashboard_performance_finite CHECK (
      index_return_pct >= -100 AND index_return_pct < 'Infinity'
      AND portfolio_return_pct > '-Infinity' AND portfolio_return_pct < 'Infinity'
      AND average_r > '-Infinity' AND average_r < 'Infinity')
  ) PARTITION BY RANGE (as_of);
  CREATE INDEX dashboard_performance_subject ON dashboard_performance (subject, as_of DESC, event_id DESC);
  CREATE TABLE dashboard_performance_default PARTITION OF dashboard_performance DEFAULT`;
