import { describe, expect, it } from '@jest/globals';
import { InvalidPayloadError } from '../../invalid-payload.error.js';
import { parsePickEventData, type PickEventData } from './pick-event.data.js';
import { parsePickOutcomeData, type PickOutcomeData } from './pick-outcome.data.js';
import { parseTopPicksPositionsData } from './top-picks-positions.data.js';

const reference = {
  positionId: '00000000-0000-5000-8000-000000000001',
  runId: '00000000-0000-5000-8000-000000000002',
  universe: 'sp500',
  mode: 'swing',
  symbol: 'AAPL',
  side: 'long',
  rank: 1,
  openedAt: '2018-02-06T21:00:00Z',
  sessionDate: '2018-02-06',
} as const;

const event: PickEventData = {
  ...reference,
  kind: 'entered',
  target: null,
  level: 100,
  price: 99.5,
  shareRatio: 1,
  ambiguous: false,
};

const outcome: PickOutcomeData = {
  ...reference,
  score: -0.5,
  revision: 2,
  final: true,
  plannedEntry: 100,
  stop: 95,
  targets: [107.5, 115],
  targetsHit: 0,
  enteredAt: '2018-02-07T21:00:00Z',
  closedAt: '2018-02-07T21:00:00Z',
  entry: 99.5,
  exit: 95,
  exitReason: 'stop',
  ambiguous: true,
  returnPct: -4.52,
  rMultiple: -0.9,
  holdingSessions: 1,
  mfePct: 0,
  maePct: -4.52,
  forward1Pct: 1,
  forward5Pct: null,
  forward20Pct: 2,
  benchmark1Pct: 1,
  benchmark5Pct: 1,
  benchmark20Pct: null,
};

describe('facts about picks', () => {
  it('are taken as they are, without a copy', () => {
    expect(parsePickEventData(event)).toBe(event);
    expect(parsePickOutcomeData(outcome)).toBe(outcome);
  });

  it.each<[string, object, RegExp]>([
    ['a price that is none', { price: Number.NaN }, /price.*NaN/],
    ['a fill without a share', { shareRatio: null }, /expected both or neither/],
    ['a target of an entry', { target: 1 }, /target_hit alone/],
    ['a moment of no day', { openedAt: '2018-02-30T21:00:00Z' }, /openedAt.*02-30/],
    ['a member too many', { fee: 1 }, /fee/],
    ['a member too few', { rank: undefined }, /rank/],
  ])('are refused with %s', (_, changes, message) => {
    expect(() => parsePickEventData({ ...event, ...changes })).toThrow(InvalidPayloadError);
    expect(() => parsePickEventData({ ...event, ...changes })).toThrow(message);
  });

  it.each<[string, object, RegExp]>([
    ['an exit without an entry', { enteredAt: null }, /entry: expected with an entry alone/],
    ['an excursion of the wrong sign', { mfePct: -1 }, /mfePct.*-1/],
    ['an infinite R', { rMultiple: Infinity }, /rMultiple.*Infinity/],
    ['no targets', { targets: [] }, /targets/],
    ['a reason unheard of', { exitReason: 'bored' }, /exitReason.*bored/],
  ])('are refused with %s', (_, changes, message) => {
    expect(() => parsePickOutcomeData({ ...outcome, ...changes })).toThrow(message);
  });
});

describe('a snapshot of positions', () => {
  const closed = {
    ...reference,
    closedAt: '2018-02-07T21:00:00Z',
    exitReason: 'stop',
    entry: 99.5,
    exit: 95,
    returnPct: -4.52,
    rMultiple: -0.9,
    ambiguous: true,
  };
  const data = {
    sessionDate: '2018-02-07',
    counts: { waiting: 0, entered: 0, closed: 1, won: 0 },
    positions: [],
    closed: [closed],
    refused: [{ runId: reference.runId, rank: 2, symbol: 'X', reason: 'expected a target, received none' }],
  };

  it('is taken with all its parts', () => {
    expect(parseTopPicksPositionsData(structuredClone(data))).toEqual(data);
  });

  it.each<[string, object, RegExp]>([
    ['more shown than counted', { counts: { ...data.counts, closed: 0 } }, /no more shown than counted/],
    ['a position that is not whole', { positions: [{ ...reference }] }, /positions/],
    ['a list that is none', { closed: {} }, /closed/],
  ])('is refused with %s', (_, changes, message) => {
    expect(() => parseTopPicksPositionsData({ ...data, ...changes })).toThrow(message);
  });
});
