import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The runs of top picks and what made up each pick's score.
 *
 * Choices that hold for every history table:
 * - Partitioned by the month of `as_of`. The primary key has to hold the partition column, so it is (event_id, as_of);
 *   an event keeps its as-of however often it is replayed, and so its key.
 * - Moments have milliseconds, the precision of what is published; `timestamptz` without it would hold microseconds
 *   that no reader can name.
 * - `recorded_at` is cut, not rounded, to the millisecond: read with `knownAt` equal to the recorded-at that was
 *   shown, a row is always found. It is the clock when the row was written, moments before its COMMIT.
 * - Prices and scores are double precision: a snapshot carries JSON numbers, which are doubles, and PostgreSQL gives
 *   back the same double, where numeric would only spell out the same value at three times the size, as a string.
 *   Nothing is added up here as money is.
 * - `x < 'Infinity'` also refuses NaN, which PostgreSQL sorts above everything.
 */
export class TopPicksHistory1795305600000 implements MigrationInterface {
  readonly name = 'TopPicksHistory1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TOP_PICKS_RUNS);
    await runner.query(PICK_CONTRIBUTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE pick_contributions');
    await runner.query('DROP TABLE top_picks_runs');
  }
}

/**
 * One row a run. `data` and `envelope` together are the snapshot as it was served: `envelope` its members before
 * `data`, which no other column can give back to the letter. Both are `json`, not `jsonb`: json keeps the text, down
 * to the order of keys and the spelling of numbers, and takes what jsonb refuses (an escaped NUL, a lone surrogate).
 *
 * The index serves the latest run as of a moment and every page: both ask by (universe, mode), newest first, with
 * the event id to tell apart runs of one moment.
 */
const TOP_PICKS_RUNS = `
  CREATE TABLE top_picks_runs (
    event_id uuid NOT NULL,
    as_of timestamptz(3) NOT NULL,
    recorded_at timestamptz(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
    computed_at timestamptz(3) NOT NULL,
    next_expected_at timestamptz(3) NOT NULL,
    stale_after timestamptz(3) NOT NULL,
    universe text NOT NULL,
    mode text NOT NULL,
    subject text NOT NULL,
    policy text NOT NULL,
    source text NOT NULL,
    sequence bigint,
    traceparent text,
    data_schema text NOT NULL,
    considered integer NOT NULL,
    excluded_count integer NOT NULL,
    pick_count integer NOT NULL,
    best_symbol text,
    best_score double precision,
    envelope json NOT NULL,
    data json NOT NULL,
    PRIMARY KEY (event_id, as_of),
    CONSTRAINT top_picks_runs_counts CHECK (considered >= 0 AND excluded_count >= 0 AND pick_count >= 0),
    CONSTRAINT top_picks_runs_best CHECK (
      (pick_count = 0) = (best_symbol IS NULL) AND (best_symbol IS NULL) = (best_score IS NULL)),
    CONSTRAINT top_picks_runs_best_score CHECK (best_score > '-Infinity' AND best_score < 'Infinity')
  ) PARTITION BY RANGE (as_of);
  CREATE INDEX top_picks_runs_subject ON top_picks_runs (universe, mode, as_of DESC, event_id DESC);
  CREATE TABLE top_picks_runs_default PARTITION OF top_picks_runs DEFAULT`;

/**
 * One row a pick. The rank is in the key because it is what makes a pick of a run unique: a run may name a symbol
 * once long and once short, but has one pick at each rank.
 */
const PICK_CONTRIBUTIONS = `
  CREATE TABLE pick_contributions (
    event_id uuid NOT NULL,
    as_of timestamptz(3) NOT NULL,
    rank integer NOT NULL,
    universe text NOT NULL,
    mode text NOT NULL,
    symbol text NOT NULL,
    side text NOT NULL,
    score double precision NOT NULL,
    entry double precision NOT NULL,
    stop double precision NOT NULL,
    targets double precision[] NOT NULL,
    risk_reward double precision NOT NULL,
    contributions jsonb NOT NULL,
    reasons text[] NOT NULL,
    PRIMARY KEY (event_id, as_of, rank),
    CONSTRAINT pick_contributions_rank CHECK (rank >= 1),
    CONSTRAINT pick_contributions_side CHECK (side IN ('long', 'short')),
    CONSTRAINT pick_contributions_score CHECK (score > '-Infinity' AND score < 'Infinity'),
    CONSTRAINT pick_contributions_entry CHECK (entry > 0 AND entry < 'Infinity'),
    CONSTRAINT pick_contributions_stop CHECK (stop > 0 AND stop < 'Infinity'),
    CONSTRAINT pick_contributions_targets CHECK (0 < ALL (targets) AND 'Infinity' > ALL (targets)),
    CONSTRAINT pick_contributions_risk_reward CHECK (risk_reward > 0 AND risk_reward < 'Infinity')
  ) PARTITION BY RANGE (as_of);
  CREATE INDEX pick_contributions_symbol ON pick_contributions (symbol, as_of DESC);
  CREATE TABLE pick_contributions_default PARTITION OF pick_contributions DEFAULT`;
