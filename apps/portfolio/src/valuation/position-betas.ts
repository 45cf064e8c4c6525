import { betaToMarket, equalWeightReturns, returnsOnAxis, sessionAxis } from '@tapedeck/analytics';
import type { Split } from '@tapedeck/market-data';
import type { BetaUniverse, SymbolMarket } from './portfolio-input.js';

/** A year of sessions. */
export const BETA_SESSIONS = 252;
/** Fewer common returns than a quarter's leave a beta that is mostly noise. */
const LEAST_RETURNS = 60;

/** Beta of each symbol to the universe's equal-weight return over the last year of sessions; a symbol without one is absent. */
export function positionBetas(
  symbols: readonly string[],
  markets: ReadonlyMap<string, SymbolMarket>,
  universe: BetaUniverse,
  splits: ReadonlyMap<string, readonly Split[]>,
  asOf: number,
): ReadonlyMap<string, number> {
  const axis = sessionAxis(universe.members, asOf, BETA_SESSIONS + 1);
  const market = equalWeightReturns(
    universe.members.map((series) => returnsOnAxis(series, axis, splits.get(series.symbol))),
  );
  const betas = new Map<string, number>();
  for (const symbol of symbols) {
    const series = markets.get(symbol)?.series;
    if (series === undefined) continue;
    const estimate = betaToMarket(returnsOnAxis(series, axis, splits.get(symbol)), market, LEAST_RETURNS);
    if (estimate !== undefined) betas.set(symbol, estimate.beta);
  }
  return betas;
}
