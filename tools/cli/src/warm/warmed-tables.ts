import { SNAPSHOTS } from '@tapedeck/contracts';
import {
  DASHBOARD_PERFORMANCE,
  PORTFOLIO_SNAPSHOTS,
  TOP_PICKS_POSITION_SNAPSHOTS,
  TOP_PICKS_RUNS,
} from '@tapedeck/history';
import type { TapedeckConfig } from '@tapedeck/platform';
import type { History } from '../with-history.js';
import { kindKeys } from './kind.keys.js';
import { topPicksKeys } from './top-picks.keys.js';
import type { WarmableKey } from './warmable-key.js';

/** A table of history and the keys that its newest rows once filled. */
export interface WarmedTable {
  readonly table: string;
  readonly keys: (history: History, config: TapedeckConfig) => Promise<WarmableKey[]>;
}

/** Every kind of key that history keeps the snapshots of. */
export const WARMED_TABLES: readonly WarmedTable[] = [
  { table: TOP_PICKS_RUNS.table, keys: topPicksKeys },
  kindKeys(TOP_PICKS_POSITION_SNAPSHOTS, SNAPSHOTS.topPicksPositions),
  kindKeys(PORTFOLIO_SNAPSHOTS, SNAPSHOTS.portfolioPositions),
  kindKeys(DASHBOARD_PERFORMANCE, SNAPSHOTS.dashboardOverview),
  kindKeys(DASHBOARD_PERFORMANCE, SNAPSHOTS.dashboardPerformance),
];
