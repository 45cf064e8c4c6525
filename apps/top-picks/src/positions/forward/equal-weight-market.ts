import { equalWeightReturns, returnsOnAxis } from '@tapedeck/analytics';
import type { BarSeries } from '@tapedeck/market-data';

/** The equal-weight return of a universe from session to session, rebalanced at every close. */
export class EqualWeightMarket {
  private readonly returns: Float64Array;

  /**
   * `closes`: the closes of consecutive sessions (epoch ms), the newest at or before the as-of. `first`: number of the first
   * of them.
   */
  constructor(
    members: readonly BarSeries[],
    closes: Float64Array,
    private readonly first: number,
  ) {
    this.returns = equalWeightReturns(members.map((series) => returnsOnAxis(series, closes)));
  }

  /** From the close of session `from` to that of session `to`, as a ratio; undefined where a session has no return. */
  between(from: number, to: number): number | undefined {
    let growth = 1;
    for (let session = from; session < to; session += 1)
      growth *= 1 + (this.returns[session - this.first] ?? Number.NaN);
    return Number.isFinite(growth) ? growth - 1 : undefined;
  }
}
