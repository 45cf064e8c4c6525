import { checkedPeriod } from '../checked-period.js';

/**
 * Prices of the confirmed swing highs of a window of highs, oldest first: a high strictly above the `strength` highs on
 * each side of it (Williams' fractal for a strength of 2). A pivot is confirmed only when `strength` later bars are in
 * the window, so none is reported that a later bar could still undo, and cutting the future removes pivots but never
 * changes one. Throws RangeError on a strength that is not a positive integer.
 */
export function swingHighs(highs: Float64Array, strength: number): number[] {
  return pivots(highs, checkedPeriod(strength), 1);
}

/** Prices of the confirmed swing lows of a window of lows, oldest first; see `swingHighs`. */
export function swingLows(lows: Float64Array, strength: number): number[] {
  return pivots(lows, checkedPeriod(strength), -1);
}

function pivots(window: Float64Array, strength: number, sign: 1 | -1): number[] {
  const found: number[] = [];
  for (let i = strength; i < window.length - strength; i += 1)
    if (standsOut(window, i, strength, sign)) found.push(window[i] as number);
  return found;
}

function standsOut(window: Float64Array, at: number, strength: number, sign: 1 | -1): boolean {
  const price = sign * (window[at] as number);
  for (let k = 1; k <= strength; k += 1) {
    if (sign * (window[at - k] as number) >= price) return false;
    if (sign * (window[at + k] as number) >= price) return false;
  }
  return true;
}
