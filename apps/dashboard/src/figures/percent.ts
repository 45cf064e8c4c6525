import { rounded } from './rounded.js';

/** A ratio as a percentage with four decimals: a hundredth of a basis point. */
export function percent(ratio: number): number {
  return rounded(100 * ratio, 4);
}
