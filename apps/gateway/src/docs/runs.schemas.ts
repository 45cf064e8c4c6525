import { MODES } from '@tapedeck/contracts';
import { RUN_EXAMPLE } from './examples.js';
import { moment } from './moment.schema.js';
import { ref } from './ref.js';
import type { SchemaObject } from './schema-object.js';

const COUNT = { type: 'integer', minimum: 0 } as const;

export const RUNS_SCHEMAS: Readonly<Record<string, SchemaObject>> = {
  TopPicksRunsPage: {
    type: 'object',
    required: ['items', 'nextCursor'],
    properties: {
      items: { type: 'array', items: ref('TopPicksRun'), description: 'Newest as-of first.' },
      nextCursor: {
        type: 'string',
        nullable: true,
        description: 'Pass it as `cursor` for the next page; null on the last one.',
      },
    },
  },
  TopPicksRun: {
    type: 'object',
    example: RUN_EXAMPLE,
    required: Object.keys(RUN_EXAMPLE),
    properties: {
      id: { type: 'string', format: 'uuid' },
      subject: { type: 'string', example: 'sp500/swing' },
      universe: { type: 'string', example: 'sp500' },
      mode: { type: 'string', enum: [...MODES] },
      asOf: moment('The moment in the market that the run describes.'),
      computedAt: moment('When it was computed, by the wall clock.'),
      recordedAt: moment('When its row was written, by the wall clock; what `knownAt` is compared with.'),
      policy: { type: 'string', example: 'default-swing@1' },
      source: { type: 'string', example: '/tapedeck/top-picks' },
      sequence: {
        type: 'integer',
        nullable: true,
        description: 'Place on the tape, gapless for each source; null where the event came without one.',
      },
      considered: COUNT,
      excludedCount: COUNT,
      pickCount: COUNT,
      best: {
        type: 'object',
        nullable: true,
        description: 'The pick ranked first; null for a run without picks.',
        required: ['symbol', 'score'],
        properties: { symbol: { type: 'string' }, score: { type: 'number' } },
      },
      data: { allOf: [ref('TopPicksData')], description: 'Only with `include=data`.' },
    },
  },
};
