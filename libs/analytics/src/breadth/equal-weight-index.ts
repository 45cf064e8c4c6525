import type { PriceLine } from './price-line.js';

/** An index over time: `level[i]` at `time[i]` (epoch ms), oldest first; `level[0]` is the base. */
export interface IndexLine {
  readonly time: Float64Array;
  readonly level: Float64Array;
}

/**
 * Equal-weight index of the members, rebalanced at every moment:
 *
 *     level(t) = level(t−1) × (1 + Σ r(i, t) / n(t))
 *
 * where r(i, t) is the member's return since its own last price, 0 when it has no price at t (the last one is carried
 * forward, never a later one back), and n(t) the members whose first price lies before t. So a member that joins late
 * counts from its second price on, and one missed session loses no part of a return. The level is `base` at the first
 * moment of any member at or after `baseTime`; undefined when there is none.
 *
 * Members are taken as given: what fell out of a universe earlier is not in it. Sums follow the order of the members;
 * sort them for a result that does not depend on it to the last bit. O(prices log moments).
 */
export function equalWeightIndex(
  members: readonly PriceLine[],
  baseTime: number,
  base = 100,
): IndexLine | undefined {
  const returns = new Map<number, number>();
  const joining = new Map<number, number>();
  for (const { time, price } of members) {
    if (time.length === 0) continue;
    const first = time[0] as number;
    joining.set(first, (joining.get(first) ?? 0) + 1);
    for (let i = 0; i < time.length; i += 1) {
      const at = time[i] as number;
      if (at < baseTime) continue;
      const change = i === 0 ? 0 : (price[i] as number) / (price[i - 1] as number) - 1;
      returns.set(at, (returns.get(at) ?? 0) + change);
    }
  }
  if (returns.size === 0) return undefined;
  return chained(returns, joining, base);
}

function chained(
  returns: ReadonlyMap<number, number>,
  joining: ReadonlyMap<number, number>,
  base: number,
): IndexLine {
  const time = Float64Array.from(returns.keys()).sort();
  const level = new Float64Array(time.length).fill(base);
  const joins = [...joining].sort(([a], [b]) => a - b);
  let [live, joined] = [0, 0];
  for (let i = 1; i < time.length; i += 1) {
    const at = time[i] as number;
    for (; joined < joins.length && (joins[joined] as [number, number])[0] < at; joined += 1)
      live += (joins[joined] as [number, number])[1];
    const before = level[i - 1] as number;
    level[i] = live === 0 ? before : before * (1 + (returns.get(at) as number) / live);
  }
  return { time, level };
}
