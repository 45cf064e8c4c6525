/** What a position may cost. Amounts in the currency of the prices. */
export interface SizingRule {
  readonly equity: number;
  /** Share of the equity that may be lost from entry to stop. */
  readonly riskPerTradeRatio: number;
  /** Largest position as a share of the equity. */
  readonly maxPositionRatio: number;
}

export interface PositionSize {
  /** Whole shares, at least 0. */
  readonly quantity: number;
  /** quantity × distance from entry to stop. */
  readonly riskAmount: number;
  /** What kept the quantity from being larger. */
  readonly limitedBy: 'risk' | 'position';
}

/**
 * Fixed fractional sizing: equity × riskPerTradeRatio over the distance from entry to stop, in whole shares, rounded
 * down (Tharp, "Trade Your Way to Financial Freedom"), and no more than equity × maxPositionRatio over the entry.
 * Slippage and fees are not in it. Throws RangeError on a figure that is not above 0, or a stop at the entry.
 */
export function positionSize(rule: SizingRule, entry: number, stop: number): PositionSize {
  const { equity, riskPerTradeRatio, maxPositionRatio } = rule;
  const distance = Math.abs(entry - stop);
  for (const [name, value] of Object.entries({ ...rule, entry, stop, distance }))
    if (!(value > 0 && value < Infinity)) throw new RangeError(`expected ${name} above 0, received ${value}`);
  const byRisk = wholeShares((equity * riskPerTradeRatio) / distance);
  const byPosition = wholeShares((equity * maxPositionRatio) / entry);
  const quantity = Math.min(byRisk, byPosition);
  return { quantity, riskAmount: quantity * distance, limitedBy: byRisk <= byPosition ? 'risk' : 'position' };
}

/** 12 digits take out the noise of binary fractions: 100 / (10.1 − 10) is 1000 shares, not 999. */
function wholeShares(shares: number): number {
  return Math.floor(Number(shares.toPrecision(12)));
}
