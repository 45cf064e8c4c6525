import type { Split } from '@tapedeck/market-data';

/** The splits that had taken effect by the as-of (epoch ms), by symbol, oldest first. */
export function splitsBySymbol(
  splits: readonly Split[],
  asOf: number,
): ReadonlyMap<string, readonly Split[]> {
  const bySymbol = new Map<string, Split[]>();
  for (const split of splits) {
    if (split.effectiveAt > asOf) continue;
    const known = bySymbol.get(split.symbol);
    if (known === undefined) bySymbol.set(split.symbol, [split]);
    else known.push(split);
  }
  for (const known of bySymbol.values()) known.sort((a, b) => a.effectiveAt - b.effectiveAt);
  return bySymbol;
}
