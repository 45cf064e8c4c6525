import { EXIT_REASONS } from '@tapedeck/contracts';
import { moment } from './moment.schema.js';
import type { SchemaObject } from './schema-object.js';

const SESSIONS = [1, 5, 20] as const;

const figure = (description: string): SchemaObject => ({ type: 'number', nullable: true, description });
const price = (description: string): SchemaObject => ({
  type: 'number',
  minimum: 0,
  exclusiveMinimum: true,
  description: `${description}, as quoted when it was made.`,
});

const forward = (sessions: number): [string, SchemaObject][] => [
  [
    `forward${sessions}Pct`,
    figure(
      `Return from the close of the session it was made in to that of the ${sessions}. after it, in percent in favour of the side; null until known.`,
    ),
  ],
  [
    `benchmark${sessions}Pct`,
    figure(
      'Equal-weight return of the universe over the same sessions, on the same side, in percent; null where there is none.',
    ),
  ],
];

/** What the data of an outcome says of the trade, whoever made the plan: a ranking or a model. */
export const TRADE_OUTCOME: Readonly<Record<string, SchemaObject>> = {
  revision: {
    type: 'integer',
    minimum: 1,
    description: '1 when it closed; a later one adds forward returns, and replaces it.',
  },
  final: { type: 'boolean', description: 'No other revision follows.' },
  plannedEntry: price('Price to enter at'),
  stop: price('Price at which it was wrong'),
  targets: {
    type: 'array',
    minItems: 1,
    items: price('Price to take profit at'),
    description: 'Nearest first.',
  },
  targetsHit: { type: 'integer', minimum: 0, description: 'How many of them were reached.' },
  enteredAt: {
    ...moment('Close of the bar of the entry; null where it was never reached.'),
    nullable: true,
  },
  closedAt: moment('Close of the bar of the last exit, or the expiry.'),
  entry: { ...price('Price entered at'), nullable: true },
  exit: { ...price('Mean of its exits, each weighed with its share'), nullable: true },
  exitReason: { type: 'string', enum: [...EXIT_REASONS], description: 'Of the last exit.' },
  ambiguous: { type: 'boolean', description: 'A bar left open what came first, and the worse was taken.' },
  returnPct: figure('In percent of the entry, in favour of the side; null where it was not entered.'),
  rMultiple: figure('The return in units of the planned risk, from planned entry to stop.'),
  holdingSessions: { type: 'integer', minimum: 1, nullable: true, description: 'Both ends counted.' },
  mfePct: figure('Maximum favourable excursion, in percent of the entry: 0 or more.'),
  maePct: figure('Maximum adverse excursion, in percent of the entry: 0 or less.'),
  ...Object.fromEntries(SESSIONS.flatMap(forward)),
};
