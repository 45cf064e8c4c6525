import { EXIT_REASONS, MODES, POSITION_STATES, SHOWN_CLOSED, SHOWN_POSITIONS } from '@tapedeck/contracts';
import { moment } from './moment.schema.js';
import { ref } from './ref.js';
import type { SchemaObject } from './schema-object.js';
import { snapshotSchema } from './snapshot.schema.js';

const text = (description: string, example?: string): SchemaObject => ({
  type: 'string',
  description,
  ...(example === undefined ? {} : { example }),
});
const count = (description: string): SchemaObject => ({ type: 'integer', minimum: 0, description });
const figure = (description: string): SchemaObject => ({ type: 'number', nullable: true, description });
const price = (description: string): SchemaObject => ({
  type: 'number',
  minimum: 0,
  exclusiveMinimum: true,
  description: `${description}, as quoted at the as-of of the run.`,
});
const object = (description: string, properties: Record<string, SchemaObject>): SchemaObject => ({
  type: 'object',
  description,
  required: Object.keys(properties),
  properties,
});

export const PICK_REFERENCE: Record<string, SchemaObject> = {
  positionId: { type: 'string', format: 'uuid', description: 'The same for the same pick of the same run.' },
  runId: { type: 'string', format: 'uuid', description: 'The run that made the pick.' },
  universe: text('The instruments ranked.', 'sp500'),
  mode: { type: 'string', enum: [...MODES], description: 'The trading horizon.' },
  symbol: text('The instrument picked.', 'AAPL'),
  side: { type: 'string', enum: ['long', 'short'], description: 'Bought, or sold short.' },
  rank: { type: 'integer', minimum: 1, description: 'In its run; 1 is the best.' },
  openedAt: moment('As-of of the run.'),
  sessionDate: text("Session of the run, by the exchange's date.", '2018-02-07'),
};
const RETURN = figure('In percent of the entry, in favour of the side; null where it was not entered.');
const R_MULTIPLE = figure('The return in units of the planned risk, from planned entry to stop.');
const AMBIGUOUS: SchemaObject = {
  type: 'boolean',
  description: 'A bar left open what came first, such as stop or target, and the worse was taken.',
};

export const TOP_PICKS_POSITIONS_SCHEMAS: Readonly<Record<string, SchemaObject>> = {
  TopPicksPositionsSnapshot: snapshotSchema('TopPicksPositionsData'),
  TopPicksPositionsData: object('What the picks of every universe and mode have come to.', {
    sessionDate: text('Session of the as-of.', '2018-02-07'),
    counts: ref('PositionCounts'),
    positions: {
      type: 'array',
      maxItems: SHOWN_POSITIONS,
      items: ref('PickPosition'),
      description: 'Those not closed, of the newest runs first.',
    },
    closed: {
      type: 'array',
      maxItems: SHOWN_CLOSED,
      items: ref('ClosedPosition'),
      description: 'Those closed in this session.',
    },
    refused: {
      type: 'array',
      items: ref('RefusedPick'),
      description: 'Picks whose plan cannot be followed.',
    },
  }),
  PositionCounts: object(
    'How many there are of the runs in play, shown or not. A scalp is in play for an hour and a half, an intraday pick for its session, the others until their forward returns are known.',
    {
      waiting: count('Their entry has not been reached.'),
      entered: count('Held.'),
      closed: count('Closed in this session.'),
      won: count('Of those, with a return above 0.'),
    },
  ),
  PickPosition: object('A position that is not closed.', {
    ...PICK_REFERENCE,
    state: { type: 'string', enum: [...POSITION_STATES], description: 'Whether its entry was reached.' },
    score: { type: 'number', description: 'Of the pick.' },
    plannedEntry: price('Price to enter at'),
    stop: price('Price at which it was wrong'),
    targets: { type: 'array', items: price('Price to take profit at'), description: 'Nearest first.' },
    targetsHit: count('Each closed an equal share of the position.'),
    expiresAt: moment('When what is left is closed.'),
    enteredAt: { ...moment('Close of the bar of the entry.'), nullable: true },
    entry: { ...price('Price entered at'), nullable: true },
    price: { ...price('Close of the newest bar since the run'), nullable: true },
    priceAsOf: { ...moment('Its moment.'), nullable: true },
    returnPct: RETURN,
    rMultiple: R_MULTIPLE,
    holdingSessions: { type: 'integer', minimum: 1, nullable: true, description: 'Both ends counted.' },
    mfePct: figure('Maximum favourable excursion.'),
    maePct: figure('Maximum adverse excursion.'),
    ambiguous: AMBIGUOUS,
  }),
  ClosedPosition: object('A position that closed in this session.', {
    ...PICK_REFERENCE,
    closedAt: moment('Close of the bar of the last exit, or the expiry.'),
    exitReason: { type: 'string', enum: [...EXIT_REASONS], description: 'Of the last exit.' },
    entry: { ...price('Price entered at'), nullable: true },
    exit: { ...price('Mean of its exits, each weighed with its share'), nullable: true },
    returnPct: RETURN,
    rMultiple: R_MULTIPLE,
    ambiguous: AMBIGUOUS,
  }),
  RefusedPick: object('A pick whose plan cannot be followed.', {
    runId: { type: 'string', format: 'uuid', description: 'The run that made the pick.' },
    rank: { type: 'integer', minimum: 1, description: 'In its run; 1 is the best.' },
    symbol: text('The instrument picked.', 'XYZ'),
    reason: text('Why.', 'its stop lies above its entry'),
  }),
};
