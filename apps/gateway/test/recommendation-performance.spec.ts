import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';

const PATH = '/v1/performance/recommendations';
const id = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;

interface Outcome {
  readonly model: string;
  readonly recommendation: number;
  readonly universe?: string;
  readonly revision?: number;
  readonly closedAt?: string;
  /** Undefined where it was not entered. */
  readonly returnPct?: number;
  readonly confidence?: number;
}

describe('how recommendations fared', () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;
  let rows = 0;

  beforeAll(async () => {
    servers = await startServers();
    gateway = await startGateway({ ...servers.variables, MARKET_CLOCK: '2018-02-07T21:00:00Z' });
    await store({ model: 'large', recommendation: 1, returnPct: -1 });
    await store({ model: 'large', recommendation: 1, revision: 2, returnPct: 4, confidence: 0.8 });
    await store({ model: 'large', recommendation: 2, returnPct: -2, confidence: 0.4 });
    await store({ model: 'large', recommendation: 3 });
    await store({ model: 'large', recommendation: 4, returnPct: 90, closedAt: '2018-02-08T21:00:00Z' });
    await store({ model: 'large', recommendation: 5, universe: 'sp500', returnPct: 1 });
    await store({ model: 'small', recommendation: 6, returnPct: 0 });
  });

  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });

  async function store(outcome: Outcome) {
    rows += 1;
    const { closedAt = '2018-01-10T21:00:00Z', returnPct = null } = outcome;
    const held = returnPct === null ? null : closedAt;
    await servers.dataSource.query(
      `INSERT INTO ai_recommendation_outcomes (event_id, as_of, subject, source, data_schema, recommendation_id, model,
         symbol, side, universe, confidence, horizon_sessions, recommended_at, session_date, revision, final,
         planned_entry, stop, targets, targets_hit, entered_at, closed_at, entry, exit, exit_reason, ambiguous,
         return_pct, r_multiple, holding_sessions, mfe_pct, mae_pct, forward_5_pct, benchmark_5_pct, data)
       VALUES ($1, $2, 's', 't', 'urn:v1', $3, $4, 'A', 'long', $5, $6, 5, '2018-01-05T15:00:00Z', '2018-01-05', $7,
         true, 100, 95, '{110}', 0, $8::timestamptz, $2, CASE WHEN $8 IS NULL THEN NULL ELSE 100 END,
         CASE WHEN $8 IS NULL THEN NULL ELSE 101 END, 'expired', false, $9::float8, $9::float8 / 5,
         CASE WHEN $8 IS NULL THEN NULL ELSE 3 END, CASE WHEN $8 IS NULL THEN NULL ELSE 0 END,
         CASE WHEN $8 IS NULL THEN NULL ELSE 0 END, 2, 0.5, '{}')`,
      [
        id(rows),
        closedAt,
        id(1_000 + outcome.recommendation),
        outcome.model,
        outcome.universe ?? null,
        outcome.confidence ?? 0.5,
        outcome.revision ?? 1,
        held,
        returnPct,
      ],
    );
  }

  const report = async (query: string) =>
    (await (await gateway.get(`${PATH}?${query}`)).json()) as { models: Record<string, unknown>[] };

  it('compares models, from the newest revision of what the market has come to', async () => {
    const { models } = await report('from=2018-01-01');
    expect(models.map(({ model, universe }) => [model, universe])).toEqual([
      ['large', null],
      ['large', 'sp500'],
      ['small', null],
    ]);
    expect(models[0]).toMatchObject({
      closed: 3,
      entered: 2,
      won: 1,
      winRateRatio: 0.5,
      averageReturnPct: 1,
      averageR: 0.2,
      forward5: { count: 3, averagePct: 2, benchmarkPct: 0.5, excessPct: 1.5 },
    });
    expect(models[0]?.['averageConfidence']).toBeCloseTo(0.6, 12);
    expect(models[0]?.['brierScore']).toBeCloseTo((0.2 ** 2 + 0.4 ** 2) / 2, 12);
    // A return of exactly 0 is no success.
    expect(models[2]).toMatchObject({ entered: 1, won: 0, brierScore: 0.25 });
    expect((await report('model=small')).models).toEqual([models[2]]);
    expect((await report('model=large&universe=sp500')).models).toEqual([models[1]]);
  });

  it('is empty where none was over, and unknown where no model of the name ever was', async () => {
    expect(await report('model=small&from=2018-02-01')).toMatchObject({ models: [] });
    const unknown = await gateway.get(`${PATH}?model=larg`);
    expect([unknown.status, await unknown.json()]).toMatchObject([404, { known: ['large', 'small'] }]);
  });

  it.each([
    ['model=', 'model'],
    ['model=%00', 'model'],
    [`model=${'a'.repeat(201)}`, 'model'],
    ['universe=a/b', 'universe'],
    ['from=2018-02-02&to=2018-02-01', 'from'],
    ['mode=swing', 'mode'],
  ])('is refused for %s', async (query, parameter) => {
    const response = await gateway.get(`${PATH}?${query}`);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ parameter });
  });

  it('leaves single outcomes to a page of history', async () => {
    const page = await gateway.get('/v1/history/ai-recommendation-outcomes?model=small');
    expect(await page.json()).toMatchObject({
      items: [{ recommendationId: id(1_006), model: 'small', rMultiple: 0, final: true }],
    });
  });
});
