import { MODES } from '@tapedeck/contracts';
import { moment } from './moment.schema.js';
import { ref } from './ref.js';
import type { SchemaObject } from './schema-object.js';

const count = (description: string): SchemaObject => ({ type: 'integer', minimum: 0, description });
const figure = (description: string): SchemaObject => ({ type: 'number', nullable: true, description });
const forward = (sessions: number): SchemaObject => ({
  allOf: [ref('ForwardPerformance')],
  description: `From the close of the session it was made in to that of the ${sessions}. session after it.`,
});

const TRADES: Record<string, SchemaObject> = {
  closed: count('Positions closed, entered or not.'),
  entered: count('Of those, the ones whose entry was reached.'),
  won: count('Of the entered, those with a return above 0.'),
  winRateRatio: figure('won / entered; null where none was entered.'),
  averageR: figure('Mean R multiple of the entered.'),
  averageReturnPct: figure('Mean return of the entered, in percent.'),
  provisional: count('Closed positions that a later revision may still add forward returns to.'),
  forward1: forward(1),
  forward5: forward(5),
  forward20: forward(20),
};

const FIGURES: Record<string, SchemaObject> = {
  universe: { type: 'string', description: 'The instruments ranked.', example: 'sp500' },
  mode: { type: 'string', enum: [...MODES], description: 'The trading horizon.' },
  ...TRADES,
};

const OF_A_MODEL: Record<string, SchemaObject> = {
  model: { type: 'string', description: 'The model.', example: 'example-large-1' },
  universe: {
    type: 'string',
    nullable: true,
    description: 'What it chose from; null for recommendations from no universe.',
    example: 'sp500',
  },
  ...TRADES,
  averageConfidence: figure(
    'Mean probability of success that the model gave those entered; compare with `winRateRatio`.',
  ),
  brierScore: figure(
    'Mean squared difference of that probability and what came of it, 0 or 1, of those entered: 0 is the best.',
  ),
};

export const PERFORMANCE_SCHEMAS: Readonly<Record<string, SchemaObject>> = {
  PickPerformanceReport: {
    type: 'object',
    required: ['from', 'to', 'asOf', 'totals', 'days'],
    properties: {
      from: moment('Earliest as-of of the runs.'),
      to: moment('Latest as-of of the runs.'),
      asOf: moment('Outcomes known in the market by then.'),
      totals: {
        type: 'array',
        items: ref('PickPerformance'),
        description: 'One for each universe and mode, over the whole range.',
      },
      days: {
        type: 'array',
        items: ref('PickPerformanceOfDay'),
        description: 'One for each session with runs, universe and mode; the newest first.',
      },
    },
  },
  PickPerformance: {
    type: 'object',
    description: 'How picks fared, from the newest revision of each outcome.',
    required: Object.keys(FIGURES),
    properties: FIGURES,
  },
  PickPerformanceOfDay: {
    type: 'object',
    description: 'How the picks of one session fared.',
    required: ['day', ...Object.keys(FIGURES)],
    properties: {
      day: { type: 'string', format: 'date', description: "Session of the runs, by the exchange's date." },
      ...FIGURES,
    },
  },
  RecommendationPerformanceReport: {
    type: 'object',
    required: ['from', 'to', 'asOf', 'models'],
    properties: {
      from: moment('Earliest as-of of the recommendations.'),
      to: moment('Latest as-of of the recommendations.'),
      asOf: moment('Outcomes known in the market by then.'),
      models: {
        type: 'array',
        items: ref('RecommendationPerformance'),
        description: 'One for each model and universe.',
      },
    },
  },
  RecommendationPerformance: {
    type: 'object',
    description: 'How the recommendations of a model fared, from the newest revision of each outcome.',
    required: Object.keys(OF_A_MODEL),
    properties: OF_A_MODEL,
  },
  ForwardPerformance: {
    type: 'object',
    description: 'Mean returns, in percent and in favour of the side, of those closed, entered or not.',
    required: ['count', 'averagePct', 'compared', 'benchmarkPct', 'excessPct'],
    properties: {
      count: count('Those whose return after so many sessions is known.'),
      averagePct: figure('Their mean return; null where none is known.'),
      compared: count('Of them, those with a return of the universe to compare with.'),
      benchmarkPct: figure(
        'Mean equal-weight return of the universe over the same sessions, of the compared.',
      ),
      excessPct: figure('Mean difference of the two, of the compared.'),
    },
  },
};
