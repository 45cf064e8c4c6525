import { STREAMS } from '@tapedeck/contracts';
import type { SchemaObject } from '../../docs/schema-object.js';
import { encodePosition } from '../position/position-codec.js';
import { EVENT_SCHEMAS } from './event.schemas.js';

const TEXT = { type: 'string' } as const;
const POSITION = encodePosition(
  new Map([[STREAMS.topPicks, { entryId: '1518037260123-0', entriesAdded: 41 }]]),
);
const STREAM = { ...TEXT, description: 'The stream.', example: STREAMS.topPicks };
const ENTRY_ID = { ...TEXT, example: '1518037260123-0' };

export const LIVE_SCHEMAS: Readonly<Record<string, SchemaObject>> = {
  ...EVENT_SCHEMAS,
  StreamPosition: {
    type: 'object',
    description: 'The `data` of `position`, the first message of every stream.',
    required: ['position', 'resumed'],
    properties: {
      position: {
        ...TEXT,
        example: POSITION,
        description: 'What `Last-Event-ID` takes; the id of this message as well.',
      },
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
