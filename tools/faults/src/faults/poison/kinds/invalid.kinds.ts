import { dataSchema, EVENT_TYPES } from '@tapedeck/contracts';
import { encodeEntry } from '@tapedeck/redis-streams';
import { withChanged, withData } from '../fields.js';
import type { PoisonKind } from '../poison-kind.js';

const INVALID = { letter: 'invalid-payload' } as const;

/** Events that are not what their type promises. */
export const INVALID_EVENTS: readonly PoisonKind[] = [
  {
    name: 'null-number',
    ending: INVALID,
    // What JSON.stringify makes of NaN.
    entries: (event) => [
      withData(event, JSON.stringify(event.data).replace(/"score":[^,]+/, '"score":null')),
    ],
  },
  {
    name: 'infinite-number',
    ending: INVALID,
    entries: (event) => [
      withData(event, JSON.stringify(event.data).replace(/"entry":[^,]+/, '"entry":1e999')),
    ],
  },
  {
    name: 'negative-price',
    ending: INVALID,
    entries: (event) => [
      withChanged(event, (data) => ({ ...data, picks: data.picks.map((pick) => ({ ...pick, stop: -1 })) })),
    ],
  },
  {
    name: 'rank-twice',
    ending: INVALID,
    entries: (event) => [
      withChanged(event, (data) => ({ ...data, picks: [...data.picks, ...data.picks.slice(0, 1)] })),
    ],
  },
  {
    name: 'no-uuid',
    ending: INVALID,
    entries: (event) => [encodeEntry({ ...event, id: 'number-five' })],
  },
  {
    name: 'no-such-day',
    ending: INVALID,
    entries: (event) => [
      encodeEntry({ ...event, extensions: { ...event.extensions, computedat: '2018-02-30T12:00:00Z' } }),
    ],
  },
  {
    name: 'unknown-schema',
    ending: { letter: 'unknown-schema' },
    entries: (event) => [encodeEntry({ ...event, dataschema: dataSchema(EVENT_TYPES.topPicksRun, 2) })],
  },
  {
    name: 'unknown-type',
    ending: { letter: 'unknown-type' },
    entries: (event) => [encodeEntry({ ...event, type: 'top_picks.run.started' })],
  },
];
