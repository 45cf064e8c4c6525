import { ALL_UNIVERSE } from '@tapedeck/contracts';
import type { Universes } from '@tapedeck/market-data';
import { ConfigError, type TapedeckConfig } from '@tapedeck/platform';

/**
 * The one universe that the dashboard shows: its keys have room for one. Configured, or the first that top-picks is
 * configured to rank, or all there is. Throws ConfigError where it does not exist.
 */
export async function dashboardUniverse(
  { dashboard, topPicks }: Pick<TapedeckConfig, 'dashboard' | 'topPicks'>,
  universes: Universes,
): Promise<string> {
  const chosen = dashboard.universe ?? topPicks.runs?.[0]?.universe ?? ALL_UNIVERSE;
  const known = await universes.names();
  if (known.includes(chosen)) return chosen;
  const variable = dashboard.universe === undefined ? 'TOP_PICKS_RUNS' : 'DASHBOARD_UNIVERSE';
  throw new ConfigError([
    `${variable}: no universe ${chosen}; UNIVERSES_DIR and the provider have ${known.join(', ')}`,
  ]);
}
