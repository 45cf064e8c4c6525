import { GROUPS, STREAMS } from '@tapedeck/contracts';
import { moment } from './moment.schema.js';
import { ref } from './ref.js';
import type { SchemaObject } from './schema-object.js';

const COUNT = { type: 'integer', minimum: 0 } as const;
const orNull = (description: string): SchemaObject => ({ ...COUNT, nullable: true, description });
const entryId = (description: string): SchemaObject => ({
  type: 'string',
  example: '1518037260123-0',
  description,
});
const entryIdOrNull = (description: string): SchemaObject => ({ ...entryId(description), nullable: true });

/** An object that always has all its properties. */
function whole(
  properties: Readonly<Record<string, SchemaObject>>,
  more: Partial<SchemaObject> = {},
): SchemaObject {
  return { type: 'object', required: Object.keys(properties), properties, ...more } as SchemaObject;
}

export const STREAMS_SCHEMAS: Readonly<Record<string, SchemaObject>> = {
  StreamsReport: whole({
    at: moment('When this was read, by the wall clock.'),
    history: { type: 'boolean', description: 'Whether history could be asked; else its parts are null.' },
    streams: { type: 'array', items: ref('StreamStatus'), description: 'Every stream of the product.' },
  }),
  StreamStatus: whole({
    stream: { type: 'string', description: 'Its key in Redis.', example: STREAMS.topPicks },
    exists: { type: 'boolean', description: 'False until something is appended or a group is made.' },
    length: { ...COUNT, description: 'Entries in it now.' },
    firstEntryId: entryIdOrNull('Null for an empty stream.'),
    lastEntryId: entryIdOrNull('Null for an empty stream.'),
    newestAgeMs: orNull('Since the newest entry was appended; null for an empty stream.'),
    memoryBytes: { ...COUNT, description: "Of Redis' memory, groups included; an estimate from a sample." },
    groups: { type: 'array', items: ref('StreamGroup'), description: 'Who reads it.' },
    missingGroups: {
      type: 'array',
      items: { type: 'string' },
      description: 'Required groups that are not there; nothing is trimmed until they are.',
    },
    sequences: {
      type: 'array',
      items: ref('StreamSequence'),
      description: 'The numbers of the events, by who makes them.',
    },
    losses: {
      type: 'array',
      nullable: true,
      items: ref('StreamLoss'),
      description: 'Everything ever counted as lost; null while history is away.',
    },
    deadLetters: { ...COUNT, description: 'Letters that wait for somebody to look at them.' },
  }),
  StreamGroup: whole({
    group: { type: 'string', description: 'Its name.', example: GROUPS.historyWriter },
    required: { type: 'boolean', description: 'Entries are kept until it has acknowledged them.' },
    consumers: { ...COUNT, description: 'Dead ones included until they are removed.' },
    lag: orNull('Entries not delivered yet; null where nobody knows, see `lagAtLeast`.'),
    lagAtLeast: orNull('As far as an unknown lag was counted.'),
    oldestUndeliveredAgeMs: orNull('Null when all is delivered.'),
    pending: { ...COUNT, description: 'Delivered and not acknowledged.' },
    oldestPending: { allOf: [ref('StreamPending')], nullable: true, description: 'Null when none is.' },
    lastDeliveredId: entryId('The last entry delivered.'),
    trimmedUndelivered: orNull('Found trimmed before delivery, not yet counted as lost; null where unknown.'),
    unseenMs: orNull('For how long nobody has read for the group.'),
  }),
  StreamPending: whole({
    id: entryId('The oldest entry pending.'),
    consumer: { type: 'string', description: 'Whom it was delivered to.', example: 'history-writer-0' },
    ageMs: { ...COUNT, description: 'Since it was appended.' },
    idleMs: { ...COUNT, description: 'Since it was last delivered, claimed or renewed.' },
    deliveries: { ...COUNT, description: 'How often it was delivered or claimed.' },
  }),
  StreamSequence: whole({
    source: { type: 'string', description: 'Who makes the events.', example: '/tapedeck/top-picks' },
    lastGiven: orNull('The last number given out, by the counter in Redis; null where it is gone.'),
    counted: {
      allOf: [ref('SequenceCount')],
      nullable: true,
      description: 'The newest count of history; null where there is none, or history is away.',
    },
  }),
  SequenceCount: whole({
    first: { ...COUNT, description: 'The lowest number stored.' },
    last: { ...COUNT, description: 'The highest number stored.' },
    stored: { ...COUNT, description: 'Events stored with a number.' },
    repeated: { ...COUNT, description: 'Of these, events that share their number with another.' },
    missing: {
      ...COUNT,
      description:
        'Numbers between first and last neither stored nor dead-lettered: on their way, or lost. `tapedeck audit` tells which.',
    },
    gaps: {
      type: 'array',
      maxItems: 100,
      items: whole({
        first: { ...COUNT, description: 'The first number missing.' },
        last: { ...COUNT, description: 'The last one.' },
      }),
      description: 'The first 100 ranges of missing numbers.',
    },
    countedAt: moment('When it was counted, by the wall clock.'),
  }),
  StreamLoss: whole({
    group: {
      type: 'string',
      description: 'The group that never got them.',
      example: GROUPS.historyWriter,
    },
    kind: {
      type: 'string',
      enum: ['lost', 'trimmed-undelivered'],
      description: 'Trimmed while pending, or before it was delivered.',
    },
    entries: { ...COUNT, description: 'How many.' },
    lastCountedAt: moment('When the newest of them was noticed, by the wall clock.'),
  }),
};
