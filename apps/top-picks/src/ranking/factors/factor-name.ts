/**
 * The factors that a policy weighs, the same names in every mode; the horizons behind a name are the mode's. The order
 * is the order of `contributions` in a pick.
 */
export const FACTOR_NAMES = [
  'momentumShort',
  'momentumMedium',
  'momentumLong',
  'trendStack',
  'trendQuality',
  'volatilityAdjustedReturn',
  'relativeVolume',
  'breakout',
  'meanReversion',
] as const;
export type FactorName = (typeof FACTOR_NAMES)[number];

/** One raw value a factor: dimensionless, free of the price's scale, the higher the better for a long. */
export type FactorValues = Readonly<Record<FactorName, number>>;

export function isFactorName(value: string): value is FactorName {
  return (FACTOR_NAMES as readonly string[]).includes(value);
}
