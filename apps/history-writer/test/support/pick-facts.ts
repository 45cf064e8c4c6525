import {
  dataSchema,
  EVENT_TYPES,
  type PickEventData,
  type PickOutcomeData,
  type TopPicksPositionsData,
} from '@tapedeck/contracts';
import type { CloudEvent } from '@tapedeck/redis-streams';
import { eventId } from './events.js';

export const REFERENCE = {
  positionId: eventId(900),
  runId: eventId(1),
  universe: 'sp500',
  mode: 'swing',
  symbol: 'AAPL',
  side: 'long',
  rank: 1,
  openedAt: '2017-11-02T20:00:00Z',
  sessionDate: '2017-11-02',
} as const;

export const PICK_EVENT: PickEventData = {
  ...REFERENCE,
  kind: 'target_hit',
  target: 1,
  level: 107.5,
  price: 108.25,
  shareRatio: 0.5,
  ambiguous: false,
};

export const PICK_OUTCOME: PickOutcomeData = {
  ...REFERENCE,
  score: 1.75,
  revision: 1,
  final: false,
  plannedEntry: 100,
  stop: 95,
  targets: [107.5, 115],
  targetsHit: 1,
  enteredAt: '2017-11-03T20:00:00Z',
  closedAt: '2017-11-09T21:00:00Z',
  entry: 100,
  exit: 101.625,
  exitReason: 'stop',
  ambiguous: true,
  returnPct: 1.625,
  rMultiple: 0.325,
  holdingSessions: 5,
  mfePct: 8.25,
  maePct: -5,
  forward1Pct: 1 / 3,
  forward5Pct: -0.5,
  forward20Pct: null,
  benchmark1Pct: 0.1,
  benchmark5Pct: 0.2,
  benchmark20Pct: null,
};

export const NOT_ENTERED: PickOutcomeData = {
  ...PICK_OUTCOME,
  targetsHit: 0,
  exitReason: 'expired',
  enteredAt: null,
  entry: null,
  exit: null,
  returnPct: null,
  rMultiple: null,
  holdingSessions: null,
  mfePct: null,
  maePct: null,
};

export const POSITIONS: TopPicksPositionsData = {
  sessionDate: '2017-11-09',
  counts: { waiting: 3, entered: 2, closed: 1, won: 1 },
  positions: [],
  closed: [],
  refused: [],
};

/** An event of a fact, as of the close of the outcome. */
export function factEvent(type: string, data: unknown, n = 7): CloudEvent {
  return {
    id: eventId(n),
    source: '/tapedeck/top-picks',
    type,
    subject: 'sp500/swing/AAPL',
    time: '2017-11-09T21:00:00Z',
    datacontenttype: 'application/json',
    dataschema: dataSchema(type),
    sequence: String(n),
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    data,
  };
}

export const pickEvent = (data: unknown = PICK_EVENT, n?: number) =>
  factEvent(EVENT_TYPES.pickEvent, data, n);
export const pickOutcome = (data: unknown = PICK_OUTCOME, n?: number) =>
  factEvent(EVENT_TYPES.pickOutcome, data, n);
export const positions = (data: unknown = POSITIONS, n?: number): CloudEvent => ({
  ...factEvent(EVENT_TYPES.topPicksPositions, data, n),
  subject: 'top_picks/positions',
  extensions: {
    computedat: '2026-11-22T22:13:00.120Z',
    nextexpectedat: '2017-11-10T21:00:00Z',
    staleafter: '2017-11-10T22:00:00Z',
  },
});
