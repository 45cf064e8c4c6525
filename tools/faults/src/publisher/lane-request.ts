import { EVENT_TYPES, KEYS, STREAMS, topPicksSubject, type TopPicksData } from '@tapedeck/contracts';
import type { PublishRequest } from '@tapedeck/platform';
import { Chance } from '../chance.js';

const FIRST_AS_OF = Date.UTC(2018, 0, 2, 14, 30);
/** Small, so that a clock that is years wrong plans slots centuries away, and not beyond what a moment can be. */
const STEP_MS = 1_000;
const MODE = 'swing';
export const SOURCE = '/tapedeck/faults';

/** The universe that a lane publishes, and with it the key it writes. */
export function universeOf(lane: number): string {
  return `lane-${lane}`;
}

/** The key in which a lane's latest snapshot stands. */
export function keyOf(lane: number): string {
  return KEYS.topPicks(universeOf(lane), MODE);
}

/** The snapshot of that place in a lane: the same for the same seed, a step after the one before. */
export function requestOf(seed: string, lane: number, index: number): PublishRequest<TopPicksData> {
  const asOf = FIRST_AS_OF + index * STEP_MS;
  return {
    type: EVENT_TYPES.topPicksRun,
    stream: STREAMS.topPicks,
    key: keyOf(lane),
    subject: topPicksSubject(universeOf(lane), MODE),
    source: SOURCE,
    asOf,
    nextExpectedAt: asOf + STEP_MS,
    staleAfter: asOf + 2 * STEP_MS,
    data: topPicksData(universeOf(lane), Chance.of(seed, lane, index)),
  };
}

/** A run of one to eight picks. */
export function topPicksData(universe: string, chance: Chance): TopPicksData {
  return {
    universe,
    mode: MODE,
    policy: 'faults@1',
    considered: 505,
    excluded: [{ symbol: 'GONE', reason: 'no bars' }],
    picks: Array.from({ length: chance.between(1, 8) }, (_, place) => {
      const entry = chance.between(10, 500);
      const momentum = chance.next() * 3;
      return {
        rank: place + 1,
        symbol: `S${chance.between(0, 499)}`,
        side: chance.pick(['long', 'short'] as const),
        score: momentum + place,
        contributions: { momentum, trend: place },
        entry,
        stop: entry * 0.95,
        targets: [entry * 1.1, entry * 1.2],
        riskReward: 2,
        reasons: ['Up over 63 sessions'],
      };
    }),
  };
}
