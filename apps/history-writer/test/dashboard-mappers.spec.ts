import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataSchema, EVENT_TYPES, STREAMS } from '@tapedeck/contracts';
import { HistoryTapeQuery, StoredEventsQuery } from '@tapedeck/history';
import type { CloudEvent } from '@tapedeck/redis-streams';
import { mapEvent } from '../src/mappers/map-event.js';
import { HISTORY_STREAMS } from '../src/mappers/mappers.js';
import { BatchInserter } from '../src/write/batch-inserter.js';
import type { MappedEvent } from '../src/write/mapped-event.js';
import { eventId } from './support/events.js';
import { startHistory, type History } from './support/history.js';

const AS_OF = '2017-11-09T21:00:00Z';
const PICKS = { opened: 2, closed: 2, entered: 1, won: 1, winRateRatio: 1, averageR: 1.5 };
const PERFORMANCE = {
  universe: 'sp500',
  sessions: [
    {
      date: '2017-11-09',
      close: AS_OF,
      market: null,
      picks: PICKS,
      portfolio: null,
      missing: [] as object[],
    },
  ],
  cumulative: {
    index: { returnPct: null, sessions: 0, missing: 1 },
    portfolio: { returnPct: null, sessions: 0, missing: 1 },
    picks: PICKS,
  },
};

function performanceEvent(n: number, cumulative: object = PERFORMANCE.cumulative): CloudEvent {
  return {
    id: eventId(n),
    source: '/tapedeck/dashboard',
    type: EVENT_TYPES.dashboardPerformance,
    subject: 'dashboard/7d',
    time: AS_OF,
    datacontenttype: 'application/json',
    dataschema: dataSchema(EVENT_TYPES.dashboardPerformance),
    sequence: String(n),
    data: { ...PERFORMANCE, cumulative },
    extensions: {
      computedat: '2026-11-22T22:13:00.120Z',
      nextexpectedat: '2017-11-10T21:00:00Z',
      staleafter: '2017-11-10T22:00:00Z',
    },
  };
}

function mapped(event: CloudEvent): MappedEvent {
  const result = mapEvent(event);
  if (!('rows' in result)) throw new Error(result.outcome === 'rejected' ? result.reason : 'not mapped');
  return result;
}

describe('snapshots of the dashboard', () => {
  let history: History;
  let inserter: BatchInserter;
  beforeAll(async () => {
    history = await startHistory();
    inserter = new BatchInserter(history.dataSource);
  });
  afterAll(() => history.close());

  it('are read from their stream, stored, found by their type and put on the tape again as what they were', async () => {
    expect(HISTORY_STREAMS).toContain(STREAMS.dashboard);
    const { rows } = await inserter.insert([mapped(performanceEvent(1))]);
    expect(Object.fromEntries(rows)).toEqual({ dashboard_performance: 1 });
    const key = { eventId: eventId(1), asOfMs: Date.parse(AS_OF) };
    const types = [EVENT_TYPES.dashboardPerformance, EVENT_TYPES.topPicksRun];
    const found = await new StoredEventsQuery(history.dataSource).areStored(
      types.map((type) => ({ ...key, type })),
    );
    expect(found).toEqual([true, false]);
    for await (const [event] of new HistoryTapeQuery(history.dataSource).pages({}))
      expect(JSON.parse(event?.envelope ?? '')).toMatchObject({
        id: eventId(1),
        type: EVENT_TYPES.dashboardPerformance,
      });
  });

  it.each([
    ['more won than entered', { ...PERFORMANCE.cumulative, picks: { ...PICKS, won: 2 } }],
    ['a mean of nothing', { ...PERFORMANCE.cumulative, picks: { ...PICKS, entered: 0, won: 0 } }],
    [
      'a return over no sessions',
      { ...PERFORMANCE.cumulative, index: { returnPct: 1, sessions: 0, missing: 1 } },
    ],
  ])('are refused by the table with %s', async (_, cumulative) => {
    const { outcomes } = await inserter.insert([mapped(performanceEvent(9, cumulative))]);
    expect([...outcomes.values()]).toEqual([expect.objectContaining({ outcome: 'rejected', code: '23514' })]);
  });

  it('T51: are refused at the boundary with a figure that is none', () => {
    const index = { returnPct: 'NaN', sessions: 1, missing: 0 };
    expect(() => mapped(performanceEvent(9, { ...PERFORMANCE.cumulative, index }))).toThrow(/returnPct/);
  });
});
