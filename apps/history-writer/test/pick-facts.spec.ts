import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  HistoryQuery,
  PICK_EVENTS,
  PICK_OUTCOMES,
  PickOutcomeEntity,
  TOP_PICKS_POSITION_SNAPSHOTS,
} from '@tapedeck/history';
import type { CloudEvent } from '@tapedeck/redis-streams';
import { mapEvent } from '../src/mappers/map-event.js';
import { BatchInserter } from '../src/write/batch-inserter.js';
import type { MappedEvent } from '../src/write/mapped-event.js';
import { startHistory, type History } from './support/history.js';
import {
  NOT_ENTERED,
  PICK_EVENT,
  PICK_OUTCOME,
  pickEvent,
  pickOutcome,
  positions,
  POSITIONS,
} from './support/pick-facts.js';

function mapped(event: CloudEvent): MappedEvent {
  const result = mapEvent(event);
  if (!('rows' in result)) throw new Error(result.outcome === 'rejected' ? result.reason : 'not mapped');
  return result;
}

describe('the facts about picks', () => {
  let history: History;
  let inserter: BatchInserter;
  beforeAll(async () => {
    history = await startHistory();
    inserter = new BatchInserter(history.dataSource);
  });
  afterAll(() => history.close());
  beforeEach(() =>
    history.dataSource.query('TRUNCATE top_picks_position_snapshots, pick_events, pick_outcomes'),
  );

  const insert = (...events: CloudEvent[]) => inserter.insert(events.map(mapped));
  const page = (table: typeof PICK_EVENTS) =>
    new HistoryQuery(history.dataSource, table).page({
      match: { universe: 'sp500', mode: 'swing' },
      limit: 10,
      include: 'data',
    });

  it('are stored value for value, together with snapshots', async () => {
    const { rows } = await insert(
      positions(POSITIONS, 5),
      pickEvent(PICK_EVENT, 6),
      pickOutcome(PICK_OUTCOME, 7),
    );
    expect(Object.fromEntries(rows)).toEqual({
      top_picks_position_snapshots: 1,
      pick_events: 1,
      pick_outcomes: 1,
    });
    const [event] = (await page(PICK_EVENTS)).items;
    expect(event).toMatchObject({ ...PICK_EVENT, openedAt: '2017-11-02T20:00:00.000Z', data: PICK_EVENT });
    const [outcome] = (await page(PICK_OUTCOMES)).items;
    expect(outcome).toMatchObject({
      ...PICK_OUTCOME,
      openedAt: '2017-11-02T20:00:00.000Z',
      enteredAt: '2017-11-03T20:00:00.000Z',
      closedAt: '2017-11-09T21:00:00.000Z',
      data: PICK_OUTCOME,
      sequence: 7,
    });
    const stored = await new HistoryQuery(history.dataSource, TOP_PICKS_POSITION_SNAPSHOTS).latestAsOf({
      subject: { subject: 'top_picks/positions' },
      asOf: Date.parse('2017-11-10T00:00:00Z'),
    });
    expect(JSON.parse(stored?.body.toString() ?? '')).toMatchObject({
      data: POSITIONS,
      asOf: '2017-11-09T21:00:00Z',
    });
  });

  it('that are not known are null, never zero', async () => {
    await insert(pickOutcome(NOT_ENTERED));
    const [row] = await history.dataSource.getRepository(PickOutcomeEntity).find();
    expect(row).toMatchObject({
      entry: null,
      exit: null,
      returnPct: null,
      holdingSessions: null,
      forward20Pct: null,
    });
  });

  it('are stored once', async () => {
    await insert(pickOutcome(), pickEvent(PICK_EVENT, 8));
    const { rows } = await insert(pickOutcome(), pickEvent(PICK_EVENT, 8), pickEvent(PICK_EVENT, 9));
    expect(Object.fromEntries(rows)).toMatchObject({ pick_events: 1 });
    expect(await history.count('pick_outcomes')).toBe(1);
    expect(await history.count('pick_events')).toBe(2);
  });

  it.each<[string, CloudEvent, RegExp]>([
    ['T51: a price that was no number', pickEvent({ ...PICK_EVENT, price: null }), /price and shareRatio/],
    [
      'a target of nothing',
      pickEvent({ ...PICK_EVENT, kind: 'stop_hit' }),
      /target: expected for target_hit alone/,
    ],
    ['a kind unheard of', pickEvent({ ...PICK_EVENT, kind: 'split' }), /kind/],
    ['a position that is no UUID', pickEvent({ ...PICK_EVENT, positionId: '7' }), /positionId.*"7"/],
    [
      'a return without an entry',
      pickOutcome({ ...NOT_ENTERED, returnPct: 0 }),
      /returnPct.*with an entry alone/,
    ],
    ['a moment that never was', { ...pickOutcome(), time: '2018-02-30T21:00:00Z' }, /time.*2018-02-30/],
    [
      'more shown than counted',
      positions({ ...POSITIONS, counts: { ...POSITIONS.counts, won: 2 } }),
      /counts/,
    ],
  ])('are refused with %s', (_, event, reason) => {
    expect(mapEvent(event)).toEqual({
      outcome: 'rejected',
      code: 'invalid-payload',
      reason: expect.stringMatching(reason),
    });
  });
});
