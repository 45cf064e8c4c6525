/**
 * Wilder's true range: the part of the price axis that a bar covered, with the gap from the bar before. In the unit
 * of the price, never negative.
 */
export function trueRange(high: number, low: number, previousClose: number): number {
  return Math.max(high - low, Math.abs(high - previousClose), Math.abs(low - previousClose));
}
