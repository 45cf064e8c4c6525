/** Slope of an instrument's returns on the market's, and the returns it rests on. */
export interface BetaEstimate {
  readonly beta: number;
  readonly observations: number;
}

/**
 * Covariance with the market over the market's variance (Sharpe 1963), over the places where both returns are finite. Divisors
 * n and n − 1 give the same beta, since they cancel. Undefined for fewer than `minimum` (at least 2) common returns, and
 * where the market has not moved.
 */
export function betaToMarket(
  returns: Float64Array,
  market: Float64Array,
  minimum: number,
): BetaEstimate | undefined {
  let observations = 0;
  let sum = 0;
  let marketSum = 0;
  const length = Math.min(returns.length, market.length);
  const common = (i: number) => Number.isFinite(returns[i]) && Number.isFinite(market[i]);
  for (let i = 0; i < length; i += 1) {
    if (!common(i)) continue;
    observations += 1;
    sum += returns[i] as number;
    marketSum += market[i] as number;
  }
  if (observations < Math.max(2, minimum)) return undefined;
  let covariation = 0;
  let variation = 0;
  for (let i = 0; i < length; i += 1) {
    if (!common(i)) continue;
    const deviation = (market[i] as number) - marketSum / observations;
    covariation += ((returns[i] as number) - sum / observations) * deviation;
    variation += deviation * deviation;
  }
  return variation > 0 ? { beta: covariation / variation, observations } : undefined;
}
