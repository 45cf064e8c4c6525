import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the portfolio holds and watches, and its snapshots.
 *
 * - Holdings are money, so `numeric`: amounts are added up exactly and keep the digits they were entered with.
 * - `holding_changes` has both times: `effective_at` in the market and `recorded_at` on the wall clock. What was held at
 *   a moment, as far as was known at another, is read from it alone, and is never worked out from what is held today. The
 *   database refuses to rewrite it.
 * - A session's date is text, `YYYY-MM-DD`, which sorts as dates do: the driver would read a `date` as midnight of this
 *   machine's zone, and so as another day elsewhere.
 */
export class Portfolio1795310400000 implements MigrationInterface {
  readonly name = 'Portfolio1795310400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HOLDING_CHANGES);
    await runner.query(APPEND_ONLY);
    await runner.query(HOLDINGS);
    await runner.query(WATCHLIST_ITEMS);
    await runner.query(PORTFOLIO_SNAPSHOTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE portfolio_snapshots');
    await runner.query('DROP TABLE watchlist_items');
    await runner.query('DROP TABLE holdings');
    await runner.query('DROP TABLE holding_changes');
    await runner.query('DROP FUNCTION refuse_rewriting()');
  }
}

/** The order of `change_id` is the order of recording within a symbol: its writers take turns. */
const HOLDING_CHANGES = `
  CREATE TABLE holding_changes (
    change_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    symbol text NOT NULL,
    version integer NOT NULL,
    kind text NOT NULL,
    quantity numeric,
    average_cost numeric,
    currency text,
    effective_at timestamptz(3) NOT NULL,
    recorded_at timestamptz(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
    UNIQUE (symbol, version),
    CONSTRAINT holding_changes_symbol CHECK (symbol <> ''),
    CONSTRAINT holding_changes_version CHECK (version >= 1),
    CONSTRAINT holding_changes_kind CHECK (
      (kind = 'put' AND quantity IS NOT NULL AND average_cost IS NOT NULL)
      OR (kind = 'remove' AND quantity IS NULL AND average_cost IS NULL AND currency IS NULL)),
    CONSTRAINT holding_changes_quantity CHECK (quantity > '-Infinity' AND quantity < 'Infinity'),
    CONSTRAINT holding_changes_average_cost CHECK (average_cost >= 0 AND average_cost < 'Infinity')
  );
  CREATE INDEX holding_changes_effective ON holding_changes (symbol, effective_at DESC, change_id DESC)`;

const APPEND_ONLY = `
  CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
  END $$;
  CREATE TRIGGER holding_changes_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON holding_changes
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()`;

const HOLDINGS = `
  CREATE TABLE holdings (
    symbol text PRIMARY KEY,
    quantity numeric NOT NULL,
    average_cost numeric NOT NULL,
    currency text,
    effective_at timestamptz(3) NOT NULL,
    change_id bigint NOT NULL REFERENCES holding_changes (change_id)
  )`;

const WATCHLIST_ITEMS = `
  CREATE TABLE watchlist_items (
    symbol text PRIMARY KEY,
    note text,
    recorded_at timestamptz(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
    CONSTRAINT watchlist_items_symbol CHECK (symbol <> '')
  )`;

/** One row a snapshot, as with the runs of top picks, so that the past reads as it was served. */
const PORTFOLIO_SNAPSHOTS = `
  CREATE TABLE portfolio_snapshots (
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
    currency text NOT NULL,
    session_date text NOT NULL,
    previous_session_date text,
    position_count integer NOT NULL,
    priced_count integer NOT NULL,
    cost numeric NOT NULL,
    market_value numeric,
    gross_exposure numeric,
    total_pnl numeric,
    day_pnl numeric,
    day_base numeric,
    equity numeric,
    drawdown_ratio numeric,
    beta double precision,
    envelope json NOT NULL,
    data json NOT NULL,
    PRIMARY KEY (event_id, as_of),
    CONSTRAINT portfolio_snapshots_counts CHECK (priced_count >= 0 AND position_count >= priced_count),
    CONSTRAINT portfolio_snapshots_sessions CHECK (
      session_date ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND previous_session_date ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
      AND previous_session_date < session_date),
    CONSTRAINT portfolio_snapshots_day CHECK ((day_pnl IS NULL) = (day_base IS NULL) AND day_base >= 0),
    CONSTRAINT portfolio_snapshots_exposure CHECK (gross_exposure >= abs(market_value)),
    CONSTRAINT portfolio_snapshots_drawdown CHECK (drawdown_ratio >= -1 AND drawdown_ratio <= 0),
    CONSTRAINT portfolio_snapshots_finite CHECK (
      cost > '-Infinity' AND cost < 'Infinity' AND market_value > '-Infinity' AND market_value < 'Infinity'
      AND gross_exposure < 'Infinity' AND total_pnl > '-Infinity' AND total_pnl < 'Infinity'
      AND day_pnl > '-Infinity' AND day_pnl < 'Infinity' AND day_base < 'Infinity'
      AND equity > '-Infinity' AND equity < 'Infinity' AND beta > '-Infinity' AND beta < 'Infinity')
  ) PARTITION BY RANGE (as_of);
  CREATE INDEX portfolio_snapshots_subject ON portfolio_snapshots (subject, as_of DESC, event_id DESC);
  CREATE TABLE portfolio_snapshots_default PARTITION OF portfolio_snapshots DEFAULT`;
