import { encodeEntry } from '@tapedeck/redis-streams';
import { withChanged, withData } from '../fields.js';
import type { PoisonKind } from '../poison-kind.js';

/** With 14 columns more parameters than the 65,535 that one statement may have. */
const MANY_PICKS = 5_000;

/** What looks like poison, or was poison to others, and has to be stored like anything else. */
export const STORABLE: readonly PoisonKind[] = [
  {
    name: 'nul',
    ending: 'stored',
    entries: (event) => [
      withChanged(event, (data) => ({
        ...data,
        policy: 'null\u0000byte',
        picks: data.picks.map((pick) => ({
          ...pick,
          symbol: `A\u0000${pick.rank}`,
          contributions: { 'mo\u0000mentum': pick.score },
          reasons: ['\u0000'],
        })),
      })),
    ],
  },
  {
    name: 'lone-surrogate',
    ending: 'stored',
    entries: (event) => [
      withChanged(event, (data) => ({
        ...data,
        policy: 'high \ud800 low \udc00',
        picks: data.picks.map((pick) => ({ ...pick, reasons: ['\udfff'], contributions: { '\ud83d': 1 } })),
      })),
    ],
  },
  {
    name: 'broken-utf8',
    ending: 'stored',
    entries: (event) => [
      withData(event, Buffer.from(JSON.stringify(event.data).replace('Up', '\u00ff'), 'latin1')),
    ],
  },
  {
    name: 'many-picks',
    ending: 'stored',
    entries: (event) => [
      withChanged(event, (data) => ({
        ...data,
        picks: Array.from({ length: MANY_PICKS }, (_, at) => ({ ...data.picks[0], rank: at + 1 })),
      })),
    ],
  },
  {
    name: 'no-picks',
    ending: 'stored',
    entries: (event) => [withChanged(event, (data) => ({ ...data, picks: [] }))],
  },
  {
    name: 'same-event-twice',
    ending: 'stored',
    entries: (event) => [encodeEntry(event), encodeEntry(event)],
  },
  {
    name: 'far-month',
    ending: 'stored',
    entries: (event, chance) => {
      const year = chance.pick([1968, 2093]);
      return [encodeEntry({ ...event, time: `${year}-07-21T02:56:15Z` })];
    },
  },
];
