import { isMode, KEYS, topPicksSubject } from '@tapedeck/contracts';
import { HistoryQuery, TOP_PICKS_RUNS } from '@tapedeck/history';
import type { TapedeckConfig } from '@tapedeck/platform';
import type { History } from '../with-history.js';
import type { WarmableKey } from './warmable-key.js';

/** A key for each pair that history has a run of, or that is configured to have runs. */
export async function topPicksKeys(history: History, config: TapedeckConfig): Promise<WarmableKey[]> {
  const runs = new HistoryQuery(history, TOP_PICKS_RUNS);
  const pairs = [...(await runs.subjects()), ...(config.topPicks.runs ?? [])].flatMap(
    ({ universe = '', mode = '' }) => (isMode(mode) ? [{ universe, mode }] : []),
  );
  const distinct = new Map(pairs.map((pair) => [topPicksSubject(pair.universe, pair.mode), pair]));
  return [...distinct.values()].map((pair) => ({
    key: KEYS.topPicks(pair.universe, pair.mode),
    latest: (asOf) => runs.latestAsOf({ subject: { ...pair }, asOf }),
  }));
}
