import { SETUP_KINDS, SETUP_STATES } from '@tapedeck/contracts';
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
const positive = (description: string): SchemaObject => ({
  type: 'number',
  minimum: 0,
  exclusiveMinimum: true,
  description,
});
const orNull = (schema: SchemaObject): SchemaObject => ({ ...schema, nullable: true });
const list = (items: SchemaObject, description: string): SchemaObject => ({
  type: 'array',
  items,
  description,
});
const part = (name: string, description: string): SchemaObject => ({
  allOf: [ref(name)],
  nullable: true,
  description,
});

/** Every member is required: what is not known yet is null, never left out and never 0. */
const object = (description: string, properties: Record<string, SchemaObject>): SchemaObject => ({
  type: 'object',
  description,
  required: Object.keys(properties),
  properties,
});

export const SCALPING_SCHEMAS: Readonly<Record<string, SchemaObject>> = {
  ScalpingMonitorSnapshot: snapshotSchema('ScalpingMonitorData'),
  ScalpingMonitorData: object('What a universe does in the session in progress, on minute bars.', {
    universe: text('The instruments followed.', 'sp500'),
    session: object('The session in progress.', {
      open: moment('Its open.'),
      close: moment('Its close.'),
    }),
    risk: object('What setups are sized by.', {
      equity: positive('In the currency of the prices.'),
      riskPerTradeRatio: positive('Share of the equity that one setup may lose from entry to stop.'),
      maxPositionRatio: positive('Largest position as a share of the equity.'),
    }),
    considered: { ...count('Members looked at, shown or excluded.'), minimum: 1 },
    excluded: list(
      object('A member that is not shown.', {
        symbol: text('Which.', 'XYZ'),
        reason: text('Why.', 'no bars'),
      }),
      'Members that cannot be shown, each with its reason.',
    ),
    instruments: list(ref('ScalpingInstrument'), 'In order of symbol.'),
  }),
  ScalpingInstrument: object('One symbol’s session so far. Indicators that have not settled are null.', {
    symbol: text('The instrument.', 'AAPL'),
    lastBarAt: moment('Close of its last bar; older than the as-of where no trade has happened since.'),
    price: positive('Close of its last bar.'),
    bars: { ...count('Its minute bars since the open.'), minimum: 1 },
    missingMinutes: count('Minutes since the open without a bar; left out, never filled.'),
    vwap: part('VwapBands', 'Null without volume.'),
    openingRange: part('OpeningRange', 'Null without a bar in those minutes.'),
    emaFast: orNull(positive('Exponential average of 9 bars.')),
    emaSlow: orNull(positive('Exponential average of 21 bars.')),
    rsi: orNull({ type: 'number', minimum: 0, maximum: 100, description: 'Wilder’s, 14 bars.' }),
    atr: orNull({
      type: 'number',
      minimum: 0,
      description: 'Average true range (Wilder, 14 bars), in price.',
    }),
    relativeVolume: orNull({
      type: 'number',
      minimum: 0,
      description: 'Volume since the open over the average by the same minute of earlier sessions.',
    }),
    relativeVolumeSessions: count('Earlier sessions in that average.'),
    spreadBps: orNull({ type: 'number', minimum: 0, description: 'Null where the source does not quote.' }),
    setups: list(
      ref('ScalpingSetup'),
      'Open ones, and the last ended one of each kind and side; oldest first.',
    ),
    ended: object('How the setups of this session have ended, shown or not.', {
      targetHit: count('At their target.'),
      stopped: count('At their stop.'),
      invalidated: count('Without an entry.'),
    }),
  }),
  VwapBands: object('Volume-weighted average price since the open, and bands around it.', {
    vwap: positive('In price.'),
    upper1: { type: 'number', description: 'One volume-weighted deviation above.' },
    lower1: { type: 'number', description: 'One below.' },
    upper2: { type: 'number', description: 'Two above.' },
    lower2: { type: 'number', description: 'Two below.' },
  }),
  OpeningRange: object('Extremes of the first minutes of the session.', {
    minutes: { ...count('How many minutes.'), minimum: 1 },
    high: positive('Highest price.'),
    low: positive('Lowest price.'),
    complete: { type: 'boolean', description: 'False while those minutes are not over.' },
  }),
  ScalpingSetup: object('A plan to trade the symbol within the session, and what has become of it.', {
    kind: { type: 'string', enum: [...SETUP_KINDS], description: 'The pattern.' },
    side: { type: 'string', enum: ['long', 'short'], description: 'To buy, or to sell short.' },
    state: {
      type: 'string',
      enum: [...SETUP_STATES],
      description:
        '`forming`: its entry is not reached. `triggered`: entered and open. The others are final: `invalidated` without an entry, `target-hit` and `stopped` after one.',
    },
    entry: positive('Price that enters, as a stop order; not rounded to a tick.'),
    stop: positive('Price at which it was wrong.'),
    target: positive('Price to take profit at.'),
    filled: orNull(positive('Price of the fill: the entry, or the open of a bar that opened beyond it.')),
    exited: orNull(positive('Price of the exit: stop or target, or an open beyond the stop.')),
    quantity: count('Whole shares; 0 where one share already risks more than allowed.'),
    riskAmount: { type: 'number', minimum: 0, description: 'What the quantity loses from entry to stop.' },
    formedAt: moment('Close of the bar that completed the pattern.'),
    triggeredAt: orNull(moment('Close of the bar of the entry.')),
    endedAt: orNull(moment('When it came to its end.')),
    note: orNull(text('What a reader must know of how it ended or was sized.')),
  }),
};
