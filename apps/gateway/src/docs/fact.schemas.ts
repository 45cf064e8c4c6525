import { COST_SOURCES, MODES, PICK_EVENT_KINDS, POLICY_ACTIONS, TRADE_SIDES } from '@tapedeck/contracts';
import { INGEST_SCHEMAS } from './ingest.schemas.js';
import { moment } from './moment.schema.js';
import { TRADE_OUTCOME } from './outcome.schemas.js';
import type { SchemaObject } from './schema-object.js';
import { PICK_REFERENCE } from './top-picks-positions.schemas.js';

const text = (description: string, example?: string): SchemaObject => ({
  type: 'string',
  description,
  ...(example === undefined ? {} : { example }),
});
const textOrNull = (description: string): SchemaObject => ({ ...text(description), nullable: true });
const count = (description: string): SchemaObject => ({ type: 'integer', minimum: 1, description });
const positiveOrNull = (description: string): SchemaObject => ({
  type: 'number',
  minimum: 0,
  exclusiveMinimum: true,
  nullable: true,
  description,
});
const object = (description: string, properties: Record<string, SchemaObject>): SchemaObject => ({
  type: 'object',
  description,
  required: Object.keys(properties),
  properties,
});
const { properties: USAGE = {} } = INGEST_SCHEMAS['LlmUsageReport'] as {
  properties?: Record<string, SchemaObject>;
};

/** The data of events that are facts. Those that clients hand in have the shape of the body that they were handed in as. */
export const FACT_SCHEMAS: Readonly<Record<string, SchemaObject>> = {
  PickEventData: object('One thing that happened to a position opened for a pick.', {
    ...PICK_REFERENCE,
    kind: { type: 'string', enum: [...PICK_EVENT_KINDS], description: 'What happened.' },
    target: { ...count('Which target was hit, 1 the nearest; null otherwise.'), nullable: true },
    level: positiveOrNull('The planned price that it is about; null for an expiry.'),
    price: positiveOrNull('What it was filled at; null where nothing was.'),
    shareRatio: positiveOrNull('Share of the position that was filled; null where nothing was.'),
    ambiguous: {
      type: 'boolean',
      description: 'A bar up to here left open what came first, and the worse was taken.',
    },
  }),
  PickOutcomeData: object('What a position opened for a pick came to.', {
    ...PICK_REFERENCE,
    score: { type: 'number', description: 'Of the pick.' },
    ...TRADE_OUTCOME,
  }),
  AiRecommendationOutcomeData: object('What a recommendation of a model came to.', {
    recommendationId: { type: 'string', format: 'uuid', description: 'The event that recommended it.' },
    model: text('The model.', 'example-large-1'),
    symbol: text('The instrument recommended.', 'AAPL'),
    side: { type: 'string', enum: [...TRADE_SIDES], description: 'What was recommended.' },
    universe: textOrNull('What it chose from; null for none.'),
    confidence: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      description: "The model's own probability of success.",
    },
    horizonSessions: count('Sessions within which it was meant to come true.'),
    recommendedAt: moment('As-of of the recommendation.'),
    sessionDate: text("Session of the recommendation, by the exchange's date.", '2018-02-07'),
    ...TRADE_OUTCOME,
  }),
  PolicyUpdateData: object(
    'A version of the factor weights of a ranking was written down, or put in force.',
    {
      universe: text('The instruments that it ranks.', 'sp500'),
      mode: { type: 'string', enum: [...MODES], description: 'The trading horizon.' },
      name: text('Its name.', 'default-swing'),
      version: count('Of the name; both stand for one set of weights for ever.'),
      weights: { type: 'object', additionalProperties: { type: 'number' }, description: 'Weight by factor.' },
      allowShorts: { type: 'boolean', description: 'Whether the lowest scores are picked as shorts.' },
      action: { type: 'string', enum: [...POLICY_ACTIONS], description: 'What happened to it.' },
      note: textOrNull('Why; null where nobody said.'),
    },
  ),
  LlmRequestData: object('What a request to a language model used and cost.', {
    ...USAGE,
    costUsd: {
      ...USAGE['costUsd'],
      description:
        'US dollars, an exact decimal as text; null where nobody knows it, which is not the same as free.',
    } as SchemaObject,
    costSource: {
      type: 'string',
      enum: [...COST_SOURCES],
      description: 'Who said what it cost; `unpriced`: nobody knows.',
    },
  }),
};
