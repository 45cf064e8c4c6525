/**
 * The market as its members weigh the same in it, rebalanced every session: the mean of those members' returns that are
 * finite, NaN where none is. Every column has the length of the first.
 */
export function equalWeightReturns(members: readonly Float64Array[]): Float64Array {
  const market = new Float64Array(members[0]?.length ?? 0);
  for (let at = 0; at < market.length; at += 1) {
    let sum = 0;
    let count = 0;
    for (const returns of members) {
      const value = returns[at] as number;
      if (!Number.isFinite(value)) continue;
      sum += value;
      count += 1;
    }
    market[at] = count === 0 ? NaN : sum / count;
  }
  return market;
}
