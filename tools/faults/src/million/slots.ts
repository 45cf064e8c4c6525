import {
  EVENT_TYPES,
  KEYS,
  MODES,
  STREAMS,
  topPicksSubject,
  type Mode,
  type TopPicksData,
} from '@tapedeck/contracts';
import type { PublishRequest } from '@tapedeck/platform';
import { Chance } from '../chance.js';

export const SOURCE = '/tapedeck/top-picks';
export const PICKS_A_RUN = 5;

const UNIVERSES = 16;
const SUBJECTS = UNIVERSES * MODES.length;
const CADENCE_MS = 300_000;
/** A million runs of 64 subjects are 54 days: some months of history to write to, not one. */
const FIRST_AS_OF = Date.UTC(2026, 4, 20, 13, 30);
const FACTORS = ['momentum', 'trend', 'volume', 'volatility', 'reversal'] as const;
const SYMBOLS = 500;

/**
 * The n-th planned run of a tape: a slot of its own, universes and modes in turn, each later than the one before of its
 * subject. A run of 5 picks as top-picks publishes it, so that a million fit the disk.
 */
export function slotOf(index: number, seed: number): PublishRequest<TopPicksData> {
  const subject = index % SUBJECTS;
  const universe = `universe-${Math.floor(subject / MODES.length)}`;
  const mode = MODES[subject % MODES.length] ?? MODES[0];
  const asOf = FIRST_AS_OF + Math.floor(index / SUBJECTS) * CADENCE_MS;
  return {
    type: EVENT_TYPES.topPicksRun,
    stream: STREAMS.topPicks,
    key: KEYS.topPicks(universe, mode),
    subject: topPicksSubject(universe, mode),
    source: SOURCE,
    asOf,
    nextExpectedAt: asOf + CADENCE_MS,
    staleAfter: asOf + 2 * CADENCE_MS,
    data: runOf(universe, mode, Chance.of('run', seed, index)),
  };
}

function runOf(universe: string, mode: Mode, chance: Chance): TopPicksData {
  const first = chance.between(0, SYMBOLS - 1);
  return {
    universe,
    mode,
    policy: `default-${mode}@1`,
    considered: SYMBOLS,
    excluded: [{ symbol: `X${chance.between(0, SYMBOLS - 1)}`, reason: 'no bars for 3 sessions' }],
    picks: Array.from({ length: PICKS_A_RUN }, (_, place) => pickOf(place, first, chance)),
  };
}

function pickOf(place: number, first: number, chance: Chance): TopPicksData['picks'][number] {
  const contributions = Object.fromEntries(
    FACTORS.map((factor) => [factor, chance.next() - 0.2 * (place + 1)]),
  );
  const side = chance.next() < 0.7 ? 'long' : 'short';
  const entry = cents(20 + chance.next() * 400);
  const riskRatio = (side === 'long' ? 1 : -1) * (0.01 + chance.next() * 0.03);
  return {
    rank: place + 1,
    symbol: `S${(first + place * 37) % SYMBOLS}`,
    side,
    score: Object.values(contributions).reduce((sum, share) => sum + share, 0),
    contributions,
    entry,
    stop: cents(entry * (1 - riskRatio)),
    targets: [cents(entry * (1 + 2 * riskRatio)), cents(entry * (1 + 3 * riskRatio))],
    riskReward: 2,
    reasons: [
      `Up ${(chance.next() * 40).toFixed(1)} % over 63 sessions`,
      `Volume ${(1 + chance.next() * 3).toFixed(1)} times its median`,
    ],
  };
}

function cents(price: number): number {
  return Math.round(price * 100) / 100;
}
