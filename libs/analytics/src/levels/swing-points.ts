import { checkedPeriod } from '../checked-period.js';

/** A turning point of the price. */
export interface SwingPoint {
  /** Of its bar in the window. */
  readonly index: number;
  /** The bar's high or low. */
  readonly price: number;
  readonly side: 'high' | 'low';
}

/**
 * The confirmed swing points of a window of bars, oldest first, a high before a low of the same bar. A swing high is above
 * each of the `strength` highs before it and not below any of the `strength` highs after it, so that a plateau or a second
 * touch close by counts once, at its first bar; a swing low mirrors it. It is confirmed only when all `strength` later
 * bars are in the window: cutting the future removes points and never changes one. A flat series has none. Unlike
 * `swingHighs` and `swingLows`, which are strict on both sides, two equal highs close together are one point, not none.
 * Throws RangeError on a strength that is not a positive integer.
 */
export function swingPoints(highs: Float64Array, lows: Float64Array, strength: number): SwingPoint[] {
  const reach = checkedPeriod(strength);
  const found: SwingPoint[] = [];
  for (let index = reach; index < highs.length - reach; index += 1) {
    if (turns(highs, index, reach, 1)) found.push({ index, price: highs[index] as number, side: 'high' });
    if (turns(lows, index, reach, -1)) found.push({ index, price: lows[index] as number, side: 'low' });
  }
  return found;
}

function turns(column: Float64Array, at: number, reach: number, sign: 1 | -1): boolean {
  const price = sign * (column[at] as number);
  for (let k = 1; k <= reach; k += 1) {
    if (sign * (column[at - k] as number) >= price) return false;
    if (sign * (column[at + k] as number) > price) return false;
  }
  return true;
}
