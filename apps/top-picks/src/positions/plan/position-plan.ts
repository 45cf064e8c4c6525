import type { Side } from '../../ranking/plan/trade-plan.js';

/** A plan that was made at one moment, to be followed from there. Prices as quoted then. */
export interface PositionPlan {
  readonly side: Side;
  readonly entry: number;
  readonly stop: number;
  /** Nearest first, each closing an equal share of the position. */
  readonly targets: readonly number[];
  /** As-of of the plan, epoch ms: nothing of a bar that began before it counts. */
  readonly openedAt: number;
  /** When what is left is closed, epoch ms. */
  readonly expiresAt: number;
}

/** Why a plan cannot be followed; undefined when it can. */
export function planFault({
  side,
  entry,
  stop,
  targets,
}: Omit<PositionPlan, 'openedAt' | 'expiresAt'>): string | undefined {
  const prices = [stop, entry, ...targets];
  const ordered = (a: number, b: number) => (side === 'long' ? a < b : a > b);
  if (targets.length === 0) return 'expected a target, received none';
  if (!prices.every((price) => price > 0 && price < Infinity))
    return `expected prices above 0, received ${prices.join(', ')}`;
  if (!prices.every((price, i) => i === 0 || ordered(prices[i - 1] as number, price)))
    return `expected stop, entry and targets of a ${side} in ${side === 'long' ? 'ascending' : 'descending'} order, received ${prices.join(', ')}`;
  return undefined;
}
