import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AI_RECOMMENDATIONS, HistoryQuery } from '../src/index.js';
import { historyFixture, type HistoryFixture } from './support/history-fixture.js';
import { factId, storeFact } from './support/store-fact.js';

const NOON = Date.UTC(2018, 1, 7, 12);

describe('recommendations', () => {
  let history: HistoryFixture;
  beforeAll(async () => {
    history = await historyFixture();
  });
  afterAll(() => history.close());
  beforeEach(() => history.dataSource.query('TRUNCATE ai_recommendations'));

  const store = (n: number, columns: Record<string, unknown> = {}) =>
    storeFact(history.dataSource, 'ai_recommendations', n, NOON + n, {
      symbol: 'AAPL',
      side: 'long',
      horizon_sessions: 20,
      entry: 100,
      stop: 95,
      targets: '{105,110}',
      confidence: 0.6,
      model: 'large',
      rationale: 'Up.',
      ...columns,
    });

  it.each<[string, Record<string, unknown>]>([
    ['entry is NaN', { entry: 'NaN' }],
    ['stop is zero', { stop: 0 }],
    ['stop is above the entry of a long', { stop: 101 }],
    ['target is below the entry of a long', { targets: '{105,99}' }],
    ['target is NaN', { targets: '{NaN}' }],
    ['targets are none', { targets: '{}' }],
    ['plan is that of the other side', { side: 'short' }],
    ['side is neither', { side: 'flat' }],
    ['horizon is none', { horizon_sessions: 0 }],
    ['confidence is above 1', { confidence: 1.01 }],
    ['confidence is NaN', { confidence: 'NaN' }],
  ])('T51: refuses a row whose %s', async (_, columns) => {
    await expect(store(1, columns)).rejects.toMatchObject({ driverError: { code: '23514' } });
  });

  it('are paged by symbol, with everything that judging them needs', async () => {
    await store(1);
    await store(2, { symbol: 'MSFT', side: 'short', stop: 105, targets: '{95}' });
    const page = await new HistoryQuery(history.dataSource, AI_RECOMMENDATIONS).page({
      match: { symbol: 'MSFT' },
      limit: 10,
      include: 'data',
    });
    expect(page.items).toEqual([
      {
        id: factId(2),
        asOf: '2018-02-07T12:00:00.002Z',
        recordedAt: expect.any(String),
        subject: 'subject',
        source: '/tapedeck/test',
        sequence: 2,
        symbol: 'MSFT',
        side: 'short',
        universe: null,
        horizonSessions: 20,
        entry: 100,
        stop: 105,
        targets: [95],
        confidence: 0.6,
        model: 'large',
        rationale: 'Up.',
        data: {},
      },
    ]);
  });
});
