import { MODES } from '@tapedeck/contracts';
import { moment } from './moment.schema.js';
import { ref } from './ref.js';
import type { SchemaObject } from './schema-object.js';

const count = (description: string): SchemaObject => ({ type: 'integer', minimum: 0, description });
const figure = (description: string): SchemaObject => ({ type: 'number', nullable: true, description });
const forward = (sessions: number): SchemaObject => ({
  allOf: [ref('ForwardPerformance')],
  description: `From the close of the run's session to that of the ${sessions}. session after it.`,
});

const FIGURES: Record<string, SchemaObject> = {
  universe: { type: 'string', description: 'The instruments ranked.', example: 'sp500' },
  mode: { type: 'string', enum: [...MODES], description: 'The trading horizon.' },
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
  ForwardPerformance: {
    type: 'object',
    description: 'Mean returns, in percent and in favour of the side, of picks entered or not.',
    required: ['count', 'averagePct', 'compared', 'benchmarkPct', 'excessPct'],
    properties: {
      count: count('Picks whose return after so many sessions is known.'),
      averagePct: figure('Their mean return; null where none is known.'),
      compared: count('Of them, those with a return of the universe to compare with.'),
      benchmarkPct: figure(
        'Mean equal-weight return of the universe over the same sessions, of the compared.',
      ),
      excessPct: figure('Mean difference of the two, of the compared.'),
    },
  },
};
