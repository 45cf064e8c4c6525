import { ALL_UNIVERSE, isSymbol, SCOPES, type Scope } from '@tapedeck/contracts';
import type { MarketDataProvider, Universes } from '@tapedeck/market-data';
import { ConfigError, type TapedeckConfig } from '@tapedeck/platform';

/** What is computed on schedule. */
export interface RunPlan {
  readonly universes: readonly string[];
  readonly symbols: readonly string[];
  /** Members beyond the limit, or whose symbols could be in no path: on request only, or not at all. */
  readonly leftOut: number;
  readonly scopes: readonly Scope[];
  /** Scopes that the provider has no bars for. */
  readonly unserved: readonly Scope[];
}

/**
 * The members of the configured universes, each symbol once, in the order of the universes and their files. Throws
 * ConfigError that names every universe that does not exist.
 */
export async function planRuns(
  { srLevels, topPicks }: Pick<TapedeckConfig, 'srLevels' | 'topPicks'>,
  provider: MarketDataProvider,
  universes: Universes,
): Promise<RunPlan> {
  const ranked = topPicks.runs?.map(({ universe }) => universe) ?? [ALL_UNIVERSE];
  const chosen = srLevels.universes ?? [...new Set(ranked)];
  const variable = srLevels.universes === undefined ? 'TOP_PICKS_RUNS' : 'SR_LEVELS_UNIVERSES';
  const known = await universes.names();
  const problems = chosen
    .filter((name) => !known.includes(name))
    .map(
      (name) => `${variable}: no universe ${name}; UNIVERSES_DIR and the provider have ${known.join(', ')}`,
    );
  if (problems.length > 0) throw new ConfigError(problems);
  const members = await Promise.all(chosen.map(async (name) => (await universes.members(name)) ?? []));
  const all = [...new Set(members.flat().map(({ symbol }) => symbol))];
  const symbols = all.filter(isSymbol).slice(0, srLevels.maxSymbols);
  return {
    universes: chosen,
    symbols,
    leftOut: all.length - symbols.length,
    scopes: SCOPES.filter((scope) => provider.timeframes.includes(scope)),
    unserved: SCOPES.filter((scope) => !provider.timeframes.includes(scope)),
  };
}
