/** The sum of weights that makes a zone half as strong as can be: two touches just now on usual volume. */
const HALF_STRENGTH_WEIGHT = 2;

/** Strength of a zone from the weights of its touches: Σw / (Σw + 2), from 0 to below 1; another touch always adds. */
export function zoneStrength(weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum / (sum + HALF_STRENGTH_WEIGHT);
}
