import { STREAMS } from '@tapedeck/contracts';
import { moment } from '../../docs/moment.schema.js';
import type { SchemaObject } from '../../docs/schema-object.js';
import { KNOWN_TYPES } from './live.request.js';

const TEXT = { type: 'string' } as const;
const STREAM = { ...TEXT, example: STREAMS.topPicks };
const ENTRY_ID = { ...TEXT, example: '1518037260123-0' };

const EVENT: Readonly<Record<string, SchemaObject>> = {
  specversion: { ...TEXT, enum: ['1.0'] },
  id: { ...TEXT, description: 'The same for the same event, however often it is sent.' },
  source: { ...TEXT, example: '/tapedeck/top-picks' },
  type: { ...TEXT, example: 'top_picks.run.completed', description: `One of ${KNOWN_TYPES.join(', ')}.` },
  subject: { ...TEXT, example: 'sp500/swing' },
  time: moment('As-of, market time.'),
  datacontenttype: { ...TEXT, example: 'application/json' },
  dataschema: { ...TEXT, example: 'urn:tapedeck:schema:top_picks.run.completed/v1' },
  data: { description: 'Of a snapshot the `data` that a latest read answers; of a fact the fact.' },
};

export const LIVE_SCHEMAS: Readonly<Record<string, SchemaObject>> = {
  LiveEvent: {
    type: 'object',
    description: 'The `data` of a message: a CloudEvents 1.0 event in structured JSON.',
    required: Object.keys(EVENT),
    properties: {
      ...EVENT,
      sequence: { ...TEXT, description: 'Counts the events of one source on one stream, without gaps.' },
      traceparent: { ...TEXT, description: 'W3C trace context of the producer.' },
      computedat: moment('Of a snapshot: when it was computed, wall time.'),
      nextexpectedat: moment('Of a snapshot: as-of of the next one, market time.'),
      staleafter: moment('Of a snapshot: from when on it is stale, market time.'),
    },
    additionalProperties: { ...TEXT, description: 'Further CloudEvents extensions.' },
  },
  StreamPosition: {
    type: 'object',
    description: 'The `data` of `position`, the first message of every stream.',
    required: ['position', 'resumed'],
    properties: {
      position: { ...TEXT, description: 'What `Last-Event-ID` takes; the id of this message as well.' },
      resumed: { type: 'boolean', description: 'Whether it goes on from a `Last-Event-ID`.' },
    },
  },
  TapeTrimmed: {
    type: 'object',
    description: 'The `data` of `tape-trimmed`: events behind the position are no longer on the tape.',
    required: ['stream', 'after', 'resumedAfter', 'lost'],
    properties: {
      stream: STREAM,
      after: { ...ENTRY_ID, description: 'The last entry that the client had.' },
      resumedAfter: { ...ENTRY_ID, description: 'What lies behind this entry id is sent.' },
      lost: { type: 'integer', minimum: 1, description: 'Entries of the stream that cannot be sent.' },
    },
  },
  TapeReset: {
    type: 'object',
    description:
      'The `data` of `tape-reset`: the stream does not reach as far as the position. It was flushed, or lost its newest entries; what it holds now is sent, and may repeat events: their `id` tells.',
    required: ['stream', 'after', 'resumedAfter'],
    properties: {
      stream: STREAM,
      after: { ...ENTRY_ID, description: 'The last entry that the client had.' },
      resumedAfter: { ...ENTRY_ID, description: 'What lies behind this entry id is sent; `0-0`: all of it.' },
    },
  },
};
