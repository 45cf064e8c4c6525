import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LlmCostsQuery } from '../src/index.js';
import { historyFixture, type HistoryFixture } from './support/history-fixture.js';
import { storeFact } from './support/store-fact.js';

const NOON = Date.UTC(2018, 1, 7, 12);
const DAY_MS = 86_400_000;
const NOTHING = {
  calls: 0,
  promptTokens: 0,
  completionTokens: 0,
  cachedTokens: 0,
  costUsd: '0',
  unpricedCalls: 0,
};

describe('requests to language models', () => {
  let history: HistoryFixture;
  let query: LlmCostsQuery;
  beforeAll(async () => {
    history = await historyFixture();
    query = new LlmCostsQuery(history.dataSource);
  });
  afterAll(() => history.close());
  beforeEach(() => history.dataSource.query('TRUNCATE llm_requests'));

  const store = (n: number, asOf: number, columns: Record<string, unknown> = {}) =>
    storeFact(history.dataSource, 'llm_requests', n, asOf, {
      provider: 'example',
      model: 'large',
      purpose: 'test',
      prompt_tokens: 1_000,
      completion_tokens: 10,
      cost_usd: '0.1',
      cost_source: 'client',
      status: 'ok',
      ...columns,
    });

  it.each<[string, Record<string, unknown>]>([
    ['cost is NaN', { cost_usd: 'NaN' }],
    ['cost is below zero', { cost_usd: '-0.01' }],
    ['cost is null but has a source', { cost_usd: null }],
    ['cost is known but unpriced', { cost_source: 'unpriced' }],
    ['cost has a source nobody knows', { cost_source: 'guess' }],
    ['tokens are below zero', { prompt_tokens: -1 }],
    ['cached tokens are more than the prompt', { cached_tokens: 1_001 }],
    ['latency is NaN', { latency_ms: 'NaN' }],
  ])('T51: refuses a row whose %s', async (_, columns) => {
    await expect(store(1, NOON, columns)).rejects.toMatchObject({ driverError: { code: '23514' } });
  });

  it('come to nothing where there are none: zero, not null', async () => {
    expect(await query.costs({ groupBy: 'model' })).toEqual({ groups: [], total: NOTHING });
    await store(1, NOON);
    expect(await query.costs({ groupBy: 'day', from: NOON + 1 })).toEqual({ groups: [], total: NOTHING });
  });

  it('add up exactly, by model and by UTC day, without what nobody knows', async () => {
    // As doubles 0.1 + 0.2 is not 0.3, and a millionth is lost beside a thousand millions.
    await store(1, NOON, { cost_usd: '0.1' });
    await store(2, NOON, { cost_usd: '0.2', cached_tokens: 400 });
    await store(3, NOON + DAY_MS, { model: 'small', cost_usd: '1000000000.000000000001' });
    await store(4, NOON + DAY_MS, { model: 'small', cost_usd: null, cost_source: 'unpriced' });
    await store(5, NOON + 11 * 3_600_000 + 3_599_999, { model: 'Small', cost_usd: '0' });
    const total = {
      calls: 5,
      promptTokens: 5_000,
      completionTokens: 50,
      cachedTokens: 400,
      costUsd: '1000000000.300000000001',
      unpricedCalls: 1,
    };
    expect(await query.costs({ groupBy: 'model' })).toEqual({
      groups: [
        expect.objectContaining({ group: 'Small', calls: 1, costUsd: '0', unpricedCalls: 0 }),
        expect.objectContaining({ group: 'large', calls: 2, costUsd: '0.3', cachedTokens: 400 }),
        expect.objectContaining({ group: 'small', costUsd: '1000000000.000000000001', unpricedCalls: 1 }),
      ],
      total,
    });
    expect(await query.costs({ groupBy: 'day' })).toMatchObject({
      groups: [
        { group: '2018-02-07', calls: 3, costUsd: '0.3' },
        { group: '2018-02-08', calls: 2, promptTokens: 2_000 },
      ],
      total,
    });
    expect(await query.costs({ groupBy: 'day', from: NOON, to: NOON })).toMatchObject({
      groups: [{ group: '2018-02-07', calls: 2 }],
      total: { calls: 2, costUsd: '0.3' },
    });
  });
});
