import { ALL_UNIVERSE, MODES, type Mode } from '@tapedeck/contracts';
import type { MarketDataProvider, Universes } from '@tapedeck/market-data';
import { ConfigError, type TopPicksRunConfig } from '@tapedeck/platform';
import { MODE_TIMEFRAMES } from '../ranking/mode-timeframes.js';

/**
 * The (universe, mode) pairs to run: what was configured, or every mode that the provider has bars for over everything
 * it has. Throws ConfigError that names each pair that could never be computed, and why.
 */
export async function planRuns(
  configured: readonly TopPicksRunConfig[] | undefined,
  provider: MarketDataProvider,
  universes: Universes,
): Promise<readonly TopPicksRunConfig[]> {
  if (configured === undefined)
    return modesWithBars(provider).map((mode) => ({ universe: ALL_UNIVERSE, mode }));
  const names = await universes.names();
  const problems = configured.flatMap(({ universe, mode }) => [
    ...(names.includes(universe)
      ? []
      : [`TOP_PICKS_RUNS: no universe ${universe}; UNIVERSES_DIR and the provider have ${names.join(', ')}`]),
    ...(hasBars(provider, mode)
      ? []
      : [
          `TOP_PICKS_RUNS: mode ${mode} needs ${MODE_TIMEFRAMES[mode]} bars; ` +
            `the provider has ${provider.timeframes.join(', ')}`,
        ]),
  ]);
  if (problems.length > 0) throw new ConfigError([...new Set(problems)]);
  return configured;
}

/** The modes that the provider's timeframes allow. */
export function modesWithBars(provider: MarketDataProvider): readonly Mode[] {
  return MODES.filter((mode) => hasBars(provider, mode));
}

function hasBars(provider: MarketDataProvider, mode: Mode): boolean {
  return provider.timeframes.includes(MODE_TIMEFRAMES[mode]);
}
