import { encodeEntry } from '@tapedeck/redis-streams';
import { withData, without } from '../fields.js';
import type { PoisonKind } from '../poison-kind.js';

const MALFORMED = { letter: 'malformed-entry' } as const;

/** Entries that are no event, whatever is made of them. */
export const UNDECODABLE: readonly PoisonKind[] = [
  {
    name: 'no-event',
    ending: MALFORMED,
    entries: () => [['greeting', 'hello', 'to', 'whom it may concern']],
  },
  {
    name: 'binary',
    ending: MALFORMED,
    entries: (_event, chance) => [
      [Buffer.from([0xff, 0x00, chance.between(0x80, 0xff)]), Buffer.from([0xc3, 0x28, 0x00, 0xfe])],
    ],
  },
  {
    name: 'missing-field',
    ending: MALFORMED,
    entries: (event, chance) => [
      without(
        encodeEntry(event),
        chance.pick(['id', 'source', 'type', 'subject', 'time', 'dataschema', 'data']),
      ),
    ],
  },
  {
    name: 'field-twice',
    ending: MALFORMED,
    entries: (event) => [[...encodeEntry(event), 'data', '{}']],
  },
  {
    name: 'broken-json',
    ending: MALFORMED,
    entries: (event) => {
      const text = JSON.stringify(event.data);
      return [withData(event, text.slice(0, text.length / 2))];
    },
  },
  {
    name: 'nan',
    ending: MALFORMED,
    entries: (event) => [withData(event, JSON.stringify(event.data).replace(/"score":[^,]+/, '"score":NaN'))],
  },
];
