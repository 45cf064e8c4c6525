import { moment } from './moment.schema.js';
import { ref } from './ref.js';
import type { SchemaObject } from './schema-object.js';

/** The envelope of every snapshot around the named shape of its `data`. */
export function snapshotSchema(dataName: string): SchemaObject {
  return {
    type: 'object',
    required: [
      'id',
      'type',
      'subject',
      'asOf',
      'computedAt',
      'nextExpectedAt',
      'staleAfter',
      'source',
      'data',
    ],
    properties: {
      id: { type: 'string', format: 'uuid', description: 'Same for the same slot, however often computed.' },
      type: {
        type: 'string',
        description: 'CloudEvents type of its event.',
        example: 'top_picks.run.completed',
      },
      subject: { type: 'string', description: 'What it is about.', example: 'sp500/swing' },
      asOf: moment('The moment in the market that it describes.'),
      computedAt: moment('When it was computed, by the wall clock.'),
      nextExpectedAt: moment('As-of of the snapshot after this one.'),
      staleAfter: moment('From this market moment on it is stale: its successor is overdue.'),
      source: {
        type: 'string',
        description: 'The service that computed it.',
        example: '/tapedeck/top-picks',
      },
      data: ref(dataName),
    },
  };
}
