import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Facts that clients hand in (what models recommend, find out, learn and cost) and the versions of factor weights.
 *
 * - Prices are doubles and costs `numeric`: prices are compared with bars, costs are money and added up.
 * - A cost that nobody knows is null, never 0, and says so in `cost_source`.
 * - `x < 'Infinity'` also refuses NaN, which PostgreSQL sorts above everything.
 */
export class AiLlmPolicies1795312000000 implements MigrationInterface {
  readonly name = 'AiLlmPolicies1795312000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [AI_RECOMMENDATIONS, AGENT_ANALYSES, AGENT_LEARNINGS, LLM_REQUESTS, RL_POLICIES])
      await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}

const TABLES = ['rl_policies', 'llm_requests', 'agent_learnings', 'agent_analyses', 'ai_recommendations'];

/** A table of facts: what every event has, the columns and checks of its own, and an index that pages it by `subject`. */
function factTable(table: string, columns: string, index: string): string {
  return `
  CREATE TABLE ${table} (
    event_id uuid NOT NULL,
    as_of timestamptz(3) NOT NULL,
    recorded_at timestamptz(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
    subject text NOT NULL,
    source text NOT NULL,
    sequence bigint,
    traceparent text,
    data_schema text NOT NULL,
    ${columns},
    data json NOT NULL,
    PRIMARY KEY (event_id, as_of)
  ) PARTITION BY RANGE (as_of);
  CREATE INDEX ${table}_newest ON ${table} (${index}, as_of DESC, event_id DESC);
  CREATE TABLE ${table}_default PARTITION OF ${table} DEFAULT`;
}

const AI_RECOMMENDATIONS = factTable(
  'ai_recommendations',
  `symbol text NOT NULL,
    side text NOT NULL,
    universe text,
    horizon_sessions integer NOT NULL,
    entry double precision NOT NULL,
    stop double precision NOT NULL,
    targets double precision[] NOT NULL,
    confidence double precision NOT NULL,
    model text NOT NULL,
    rationale text NOT NULL,
    CONSTRAINT ai_recommendations_horizon CHECK (horizon_sessions >= 1),
    CONSTRAINT ai_recommendations_prices CHECK (
      entry > 0 AND entry < 'Infinity' AND stop > 0 AND stop < 'Infinity'
      AND cardinality(targets) > 0 AND 0 < ALL (targets) AND 'Infinity' > ALL (targets)),
    CONSTRAINT ai_recommendations_plan CHECK (
      (side = 'long' AND stop < entry AND entry < ALL (targets))
      OR (side = 'short' AND stop > entry AND entry > ALL (targets))),
    CONSTRAINT ai_recommendations_confidence CHECK (confidence >= 0 AND confidence <= 1)`,
  'symbol',
);

const AGENT_ANALYSES = factTable(
  'agent_analyses',
  `agent text NOT NULL,
    kind text NOT NULL,
    symbol text,
    universe text,
    summary text NOT NULL,
    confidence double precision,
    CONSTRAINT agent_analyses_confidence CHECK (confidence >= 0 AND confidence <= 1)`,
  'agent',
);

const AGENT_LEARNINGS = factTable(
  'agent_learnings',
  `agent text NOT NULL,
    topic text NOT NULL,
    lesson text NOT NULL,
    evidence text[] NOT NULL,
    applies_to text`,
  'agent',
);

const LLM_REQUESTS = factTable(
  'llm_requests',
  `provider text NOT NULL,
    model text NOT NULL,
    purpose text NOT NULL,
    prompt_tokens bigint NOT NULL,
    completion_tokens bigint NOT NULL,
    cached_tokens bigint,
    cost_usd numeric,
    cost_source text NOT NULL,
    latency_ms double precision,
    status text NOT NULL,
    error text,
    CONSTRAINT llm_requests_tokens CHECK (
      prompt_tokens >= 0 AND completion_tokens >= 0 AND cached_tokens >= 0 AND cached_tokens <= prompt_tokens),
    CONSTRAINT llm_requests_cost CHECK (cost_usd >= 0 AND cost_usd < 'Infinity'),
    CONSTRAINT llm_requests_cost_source CHECK (
      cost_source IN ('client', 'price-table', 'unpriced') AND (cost_usd IS NULL) = (cost_source = 'unpriced')),
    CONSTRAINT llm_requests_latency CHECK (latency_ms >= 0 AND latency_ms < 'Infinity')`,
  'model',
);

const RL_POLICIES = factTable(
  'rl_policies',
  `universe text NOT NULL,
    mode text NOT NULL,
    name text NOT NULL,
    version integer NOT NULL,
    action text NOT NULL,
    allow_shorts boolean NOT NULL,
    weights jsonb NOT NULL,
    note text,
    CONSTRAINT rl_policies_version CHECK (version >= 1),
    CONSTRAINT rl_policies_action CHECK (action IN ('created', 'activated')),
    CONSTRAINT rl_policies_weights CHECK (jsonb_typeof(weights) = 'object' AND weights <> '{}')`,
  'universe, mode',
);
