import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The positions opened by picks: their snapshots, what happened to them, and what they came to. Partitioned and typed as the
 * runs are.
 *
 * `pick_outcomes` is append-only and holds revisions: a position's first row is made when it closes, and a later row with a
 * higher revision when its forward returns are known. No row is ever rewritten, so that what was known at a moment can be read
 * again; a reader takes the newest revision.
 */
export class TopPicksPositions1795311000000 implements MigrationInterface {
  readonly name = 'TopPicksPositions1795311000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TOP_PICKS_POSITION_SNAPSHOTS);
    await runner.query(PICK_EVENTS);
    await runner.query(PICK_OUTCOMES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE pick_outcomes');
    await runner.query('DROP TABLE pick_events');
    await runner.query('DROP TABLE top_picks_position_snapshots');
  }
}

const TOP_PICKS_POSITION_SNAPSHOTS = `
  CREATE TABLE top_picks_position_snapshots (
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
    session_date text NOT NULL,
    waiting_count integer NOT NULL,
    entered_count integer NOT NULL,
    closed_count integer NOT NULL,
    won_count integer NOT NULL,
    envelope json NOT NULL,
    data json NOT NULL,
    PRIMARY KEY (event_id, as_of),
    CONSTRAINT top_picks_position_snapshots_counts CHECK (
      waiting_count >= 0 AND entered_count >= 0 AND won_count >= 0 AND closed_count >= won_count),
    CONSTRAINT top_picks_position_snapshots_session CHECK (session_date ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')
  ) PARTITION BY RANGE (as_of);
  CREATE INDEX top_picks_position_snapshots_subject
    ON top_picks_position_snapshots (subject, as_of DESC, event_id DESC);
  CREATE TABLE top_picks_position_snapshots_default PARTITION OF top_picks_position_snapshots DEFAULT`;

/** Columns of every fact about a pick, in the order of the tables. */
const OF_A_FACT = `
    event_id uuid NOT NULL,
    as_of timestamptz(3) NOT NULL,
    recorded_at timestamptz(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
    subject text NOT NULL,
    source text NOT NULL,
    sequence bigint,
    traceparent text,
    data_schema text NOT NULL,
    position_id uuid NOT NULL,
    run_event_id uuid NOT NULL,
    universe text NOT NULL,
    mode text NOT NULL,
    symbol text NOT NULL,
    side text NOT NULL,
    rank integer NOT NULL,
    opened_at timestamptz(3) NOT NULL,
    session_date text NOT NULL,
    ambiguous boolean NOT NULL`;

const checksOfAFact = (table: string) => `
    CONSTRAINT ${table}_rank CHECK (rank >= 1),
    CONSTRAINT ${table}_side CHECK (side IN ('long', 'short')),
    CONSTRAINT ${table}_session CHECK (session_date ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    CONSTRAINT ${table}_opened CHECK (opened_at <= as_of)`;

const PICK_EVENTS = `
  CREATE TABLE pick_events (${OF_A_FACT},
    kind text NOT NULL,
    target integer,
    level double precision,
    price double precision,
    share_ratio double precision,
    data json NOT NULL,
    PRIMARY KEY (event_id, as_of),
    ${checksOfAFact('pick_events')},
    CONSTRAINT pick_events_kind CHECK (kind IN ('opened', 'entered', 'target_hit', 'stop_hit', 'expired')),
    CONSTRAINT pick_events_target CHECK ((kind = 'target_hit') = (target IS NOT NULL) AND target >= 1),
    CONSTRAINT pick_events_level CHECK (level > 0 AND level < 'Infinity'),
    CONSTRAINT pick_events_fill CHECK (
      (price IS NULL) = (share_ratio IS NULL) AND price > 0 AND price < 'Infinity'
      AND share_ratio > 0 AND share_ratio <= 1.000001)
  ) PARTITION BY RANGE (as_of);
  CREATE INDEX pick_events_subject ON pick_events (universe, mode, as_of DESC, event_id DESC);
  CREATE INDEX pick_events_position ON pick_events (position_id, as_of);
  CREATE TABLE pick_events_default PARTITION OF pick_events DEFAULT`;

/** The figures of a trade are there with its entry alone; forward returns come as they are known. */
const PICK_OUTCOMES = `
  CREATE TABLE pick_outcomes (${OF_A_FACT},
    score double precision NOT NULL,
    revision integer NOT NULL,
    final boolean NOT NULL,
    planned_entry double precision NOT NULL,
    stop double precision NOT NULL,
    targets double precision[] NOT NULL,
    targets_hit integer NOT NULL,
    entered_at timestamptz(3),
    closed_at timestamptz(3) NOT NULL,
    entry double precision,
    exit double precision,
    exit_reason text NOT NULL,
    return_pct double precision,
    r_multiple double precision,
    holding_sessions integer,
    mfe_pct double precision,
    mae_pct double precision,
    forward_1_pct double precision,
    forward_5_pct double precision,
    forward_20_pct double precision,
    benchmark_1_pct double precision,
    benchmark_5_pct double precision,
    benchmark_20_pct double precision,
    data json NOT NULL,
    PRIMARY KEY (event_id, as_of),
    ${checksOfAFact('pick_outcomes')},
    CONSTRAINT pick_outcomes_revision CHECK (revision >= 1),
    CONSTRAINT pick_outcomes_times CHECK (
      opened_at <= closed_at AND closed_at <= as_of AND entered_at > opened_at AND entered_at <= closed_at),
    CONSTRAINT pick_outcomes_reason CHECK (exit_reason IN ('target', 'stop', 'expired')),
    CONSTRAINT pick_outcomes_plan CHECK (
      planned_entry > 0 AND planned_entry < 'Infinity' AND stop > 0 AND stop < 'Infinity'
      AND 0 < ALL (targets) AND 'Infinity' > ALL (targets)
      AND targets_hit >= 0 AND targets_hit <= cardinality(targets)),
    CONSTRAINT pick_outcomes_trade CHECK (
      (entered_at IS NULL) = (entry IS NULL) AND (entry IS NULL) = (exit IS NULL)
      AND (entry IS NULL) = (return_pct IS NULL) AND (entry IS NULL) = (r_multiple IS NULL)
      AND (entry IS NULL) = (holding_sessions IS NULL) AND (entry IS NULL) = (mfe_pct IS NULL)
      AND (entry IS NULL) = (mae_pct IS NULL)),
    CONSTRAINT pick_outcomes_figures CHECK (
      entry > 0 AND entry < 'Infinity' AND exit > 0 AND exit < 'Infinity' AND holding_sessions >= 1
      AND return_pct > '-Infinity' AND return_pct < 'Infinity'
      AND r_multiple > '-Infinity' AND r_multiple < 'Infinity'
      AND mfe_pct >= 0 AND mfe_pct < 'Infinity' AND mae_pct <= 0 AND mae_pct > '-Infinity'),
    CONSTRAINT pick_outcomes_score CHECK (score > '-Infinity' AND score < 'Infinity'),
    CONSTRAINT pick_outcomes_forward CHECK (
      forward_1_pct > '-Infinity' AND forward_1_pct < 'Infinity'
      AND forward_5_pct > '-Infinity' AND forward_5_pct < 'Infinity'
      AND forward_20_pct > '-Infinity' AND forward_20_pct < 'Infinity'
      AND benchmark_1_pct > '-Infinity' AND benchmark_1_pct < 'Infinity'
      AND benchmark_5_pct > '-Infinity' AND benchmark_5_pct < 'Infinity'
      AND benchmark_20_pct > '-Infinity' AND benchmark_20_pct < 'Infinity')
  ) PARTITION BY RANGE (as_of);
  CREATE INDEX pick_outcomes_subject ON pick_outcomes (universe, mode, as_of DESC, event_id DESC);
  CREATE INDEX pick_outcomes_opened ON pick_outcomes (universe, mode, opened_at, position_id, revision);
  CREATE TABLE pick_outcomes_default PARTITION OF pick_outcomes DEFAULT`;
