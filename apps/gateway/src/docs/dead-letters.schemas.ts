import { GROUPS, STREAMS } from '@tapedeck/contracts';
import { moment } from './moment.schema.js';
import { ref } from './ref.js';
import type { SchemaObject } from './schema-object.js';

const TEXT = { type: 'string' } as const;
const attribute = (description: string, example: string) =>
  ({ type: 'string', nullable: true, description, example }) as const;
const ENTRY_ID = { type: 'string', example: '1518037260123-0' } as const;

const LETTER: Readonly<Record<string, SchemaObject>> = {
  id: { ...ENTRY_ID, description: 'Of the letter, within the dead letters of its stream.' },
  stream: { ...TEXT, description: 'The stream that it is of.', example: STREAMS.topPicks },
  entryId: { ...ENTRY_ID, description: 'Of the original, on its stream.' },
  group: { ...TEXT, description: 'The group that could not store it.', example: GROUPS.historyWriter },
  consumer: { ...TEXT, description: 'Who gave it up.', example: 'history-writer-0' },
  code: { ...TEXT, example: '22003', description: 'An SQLSTATE, or a word such as `unknown-type`.' },
  reason: { ...TEXT, description: 'Why, in words.', example: 'numeric field overflow' },
  attempts: { type: 'integer', minimum: 0, description: 'How often it was tried.' },
  time: moment('When it was given up, by the wall clock.'),
  event: {
    type: 'object',
    description: 'Attributes of the original; null where it has none.',
    required: ['id', 'source', 'type', 'subject', 'time', 'sequence'],
    properties: {
      id: attribute('The event.', '4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11'),
      source: attribute('Who made it.', '/tapedeck/top-picks'),
      type: attribute('What it is about.', 'top_picks.run.completed'),
      subject: attribute('Whom it is about.', 'sp500/swing'),
      time: attribute('As-of, market time.', '2018-02-07T21:00:00Z'),
      sequence: attribute('Its number.', '42'),
    },
  },
};

export const DEAD_LETTERS_SCHEMAS: Readonly<Record<string, SchemaObject>> = {
  DeadLettersPage: {
    type: 'object',
    required: ['items', 'nextCursor'],
    properties: {
      items: { type: 'array', items: ref('DeadLetter'), description: 'Newest first.' },
      nextCursor: {
        type: 'string',
        nullable: true,
        description: 'Pass it as `cursor` for the next page; null on the last one.',
      },
    },
  },
  DeadLetter: { type: 'object', required: Object.keys(LETTER), properties: LETTER },
  DeadLetterDetail: {
    type: 'object',
    required: [...Object.keys(LETTER), 'original'],
    properties: {
      ...LETTER,
      original: {
        type: 'array',
        description:
          'Every field of the original as it was appended, in order; bytes that are no text show as U+FFFD.',
        items: {
          type: 'object',
          required: ['name', 'value'],
          properties: {
            name: { ...TEXT, description: 'Name of the field.', example: 'id' },
            value: { ...TEXT, description: 'Its text.', example: '4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11' },
          },
        },
      },
    },
  },
  Redrive: {
    type: 'object',
    required: ['id', 'stream', 'entryId', 'repeated'],
    properties: {
      id: LETTER['id'] as SchemaObject,
      stream: LETTER['stream'] as SchemaObject,
      entryId: { ...ENTRY_ID, description: 'Under which the original is on its stream again.' },
      repeated: { type: 'boolean', description: 'True when an earlier call had put it there already.' },
    },
  },
};
