import { withChanged } from '../fields.js';
import type { PoisonKind } from '../poison-kind.js';

const BEYOND_INTEGER = 2 ** 31;
/** An index takes a third of a page, 2,704 bytes, after compression; random letters do not compress to that. */
const LONG_SYMBOL = 12_000;

/** Valid events that no row can hold: only PostgreSQL finds out, in the middle of a batch. */
export const UNSTORABLE: readonly PoisonKind[] = [
  {
    name: 'count-overflow',
    ending: { letter: '22003' },
    entries: (event) => [withChanged(event, (data) => ({ ...data, considered: BEYOND_INTEGER }))],
  },
  {
    name: 'rank-overflow',
    ending: { letter: '22003' },
    entries: (event) => [
      withChanged(event, (data) => ({
        ...data,
        picks: data.picks.map((pick, at) => ({ ...pick, rank: BEYOND_INTEGER + at })),
      })),
    ],
  },
  {
    name: 'oversize-symbol',
    ending: { letter: '54000' },
    entries: (event, chance) => {
      const symbol = Array.from({ length: LONG_SYMBOL }, () => chance.between(0, 35).toString(36)).join('');
      return [
        withChanged(event, (data) => ({ ...data, picks: data.picks.map((pick) => ({ ...pick, symbol })) })),
      ];
    },
  },
];
