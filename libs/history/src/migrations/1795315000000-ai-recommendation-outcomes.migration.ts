import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What recommendations came to. The figures of a trade are there with its entry alone; forward returns as they are known. */
export class AiRecommendationOutcomes1795315000000 implements MigrationInterface {
  readonly name = 'AiRecommendationOutcomes1795315000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AI_RECOMMENDATION_OUTCOMES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ai_recommendation_outcomes');
  }
}

const FORWARDS = ['forward', 'benchmark'].flatMap((name) => [1, 5, 20].map((n) => `${name}_${n}_pct`));

/** `x < 'Infinity'` also refuses NaN, which PostgreSQL sorts above everything. */
const AI_RECOMMENDATION_OUTCOMES = `
  CREATE TABLE ai_recommendation_outcomes (
    event_id uuid NOT NULL,
    as_of timestamptz(3) NOT NULL,
    recorded_at timestamptz(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
    subject text NOT NULL,
    source text NOT NULL,
    sequence bigint,
    traceparent text,
    data_schema text NOT NULL,
    recommendation_id uuid NOT NULL,
    model text NOT NULL,
    symbol text NOT NULL,
    side text NOT NULL,
    universe text,
    confidence double precision NOT NULL,
    horizon_sessions integer NOT NULL,
    recommended_at timestamptz(3) NOT NULL,
    session_date text NOT NULL,
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
    ambiguous boolean NOT NULL,
    return_pct double precision,
    r_multiple double precision,
    holding_sessions integer,
    mfe_pct double precision,
    mae_pct double precision,
    ${FORWARDS.map((column) => `${column} double precision,`).join('\n    ')}
    data json NOT NULL,
    PRIMARY KEY (event_id, as_of),
    CONSTRAINT ai_recommendation_outcomes_side CHECK (side IN ('long', 'short')),
    CONSTRAINT ai_recommendation_outcomes_session CHECK (session_date ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    CONSTRAINT ai_recommendation_outcomes_revision CHECK (revision >= 1 AND horizon_sessions >= 1),
    CONSTRAINT ai_recommendation_outcomes_confidence CHECK (confidence >= 0 AND confidence <= 1),
    CONSTRAINT ai_recommendation_outcomes_times CHECK (
      recommended_at <= closed_at AND closed_at <= as_of
      AND entered_at > recommended_at AND entered_at <= closed_at),
    CONSTRAINT ai_recommendation_outcomes_reason CHECK (exit_reason IN ('target', 'stop', 'expired')),
    CONSTRAINT ai_recommendation_outcomes_plan CHECK (
      planned_entry > 0 AND planned_entry < 'Infinity' AND stop > 0 AND stop < 'Infinity'
      AND 0 < ALL (targets) AND 'Infinity' > ALL (targets)
      AND targets_hit >= 0 AND targets_hit <= cardinality(targets)),
    CONSTRAINT ai_recommendation_outcomes_trade CHECK (
      (entered_at IS NULL) = (entry IS NULL) AND (entry IS NULL) = (exit IS NULL)
      AND (entry IS NULL) = (return_pct IS NULL) AND (entry IS NULL) = (r_multiple IS NULL)
      AND (entry IS NULL) = (holding_sessions IS NULL) AND (entry IS NULL) = (mfe_pct IS NULL)
      AND (entry IS NULL) = (mae_pct IS NULL)),
    CONSTRAINT ai_recommendation_outcomes_figures CHECK (
      entry > 0 AND entry < 'Infinity' AND exit > 0 AND exit < 'Infinity' AND holding_sessions >= 1
      AND return_pct > '-Infinity' AND return_pct < 'Infinity'
      AND r_multiple > '-Infinity' AND r_multiple < 'Infinity'
      AND mfe_pct >= 0 AND mfe_pct < 'Infinity' AND mae_pct <= 0 AND mae_pct > '-Infinity'),
    CONSTRAINT ai_recommendation_outcomes_forward CHECK (
      ${FORWARDS.map((column) => `${column} > '-Infinity' AND ${column} < 'Infinity'`).join('\n      AND ')})
  ) PARTITION BY RANGE (as_of);
  CREATE INDEX ai_recommendation_outcomes_newest
    ON ai_recommendation_outcomes (model, as_of DESC, event_id DESC);
  CREATE INDEX ai_recommendation_outcomes_of ON ai_recommendation_outcomes (recommendation_id, revision);
  CREATE TABLE ai_recommendation_outcomes_default PARTITION OF ai_recommendation_outcomes DEFAULT`;
