import { Decimal, ZERO } from '@tapedeck/analytics';

/** A holding in shares of the as-of; `cost` is its whole cost. */
export interface HeldAmount {
  readonly quantity: Decimal;
  readonly cost: Decimal;
}

export interface DayPnl {
  readonly pnl: Decimal;
  /** What it was made with: the kept part at the previous close, and the cost of what was added. Zero or more. */
  readonly base: Decimal;
}

/**
 * The profit of a position since the previous close:
 *
 *     kept × (price − previous close) + added × price − cost of the added
 *
 * `kept` is what was held at the previous close and still is; `added` came since, for the rise of the cost. What was sold
 * since is left out: a holding says what it cost, not what it was sold for. Undefined when a part was kept and there is no
 * previous close.
 */
export function dayPnl(
  now: HeldAmount,
  before: HeldAmount,
  price: Decimal,
  previousClose: Decimal | undefined,
): DayPnl | undefined {
  const kept = keptOf(now.quantity, before.quantity);
  const added = now.quantity.minus(kept);
  const addedCost = added.isZero() ? ZERO : now.cost.minus(kept.isZero() ? ZERO : before.cost);
  const ofAdded = added.times(price).minus(addedCost);
  if (kept.isZero()) return { pnl: ofAdded, base: addedCost.abs() };
  if (previousClose === undefined) return undefined;
  return {
    pnl: kept.times(price.minus(previousClose)).plus(ofAdded),
    base: kept.abs().times(previousClose).plus(addedCost.abs()),
  };
}

/** The smaller of the two where they are on the same side, with its sign; a position that turned kept nothing. */
function keptOf(now: Decimal, before: Decimal): Decimal {
  if (now.isNegative() !== before.isNegative()) return ZERO;
  return now.abs().lessThan(before.abs()) ? now : before;
}
