import { mean, median, populationDeviation } from '@tapedeck/analytics';

/** A cross-section of fewer says nothing about who stands out. */
export const MINIMUM_CROSS_SECTION = 3;

/** How far out a value counts, in robust deviations before and in z-scores after standardising. */
const LIMIT = 3;
/** What makes the median, and the mean, absolute deviation estimate σ of a normal distribution. */
const MEDIAN_TO_SIGMA = 1.4826;
const MEAN_TO_SIGMA = 1.253314;
/** Factors are dimensionless and of the order of 1e-3 to 1e2: a spread below this is rounding, not information. */
const NO_SPREAD = 1e-12;

/**
 * Z-scores across a cross-section, robust against outliers: each value is pulled in to the median ± 3 × 1.4826 MAD,
 * then standardised with the mean and POPULATION deviation of the pulled-in values (the cross-section is the whole
 * population, not a sample of one), and cut at ± 3. When more than half of the values are equal the MAD is 0 and the
 * mean absolute deviation takes its place (Iglewicz and Hoaglin, "How to Detect and Handle Outliers", 1993). A
 * constant cross-section scores 0 throughout.
 *
 * Throws RangeError on fewer than three values, or one that is not finite.
 */
export function winsorisedZScores(values: Float64Array): Float64Array {
  if (values.length < MINIMUM_CROSS_SECTION)
    throw new RangeError(`expected at least ${MINIMUM_CROSS_SECTION} values, received ${values.length}`);
  if (!values.every(Number.isFinite)) throw new RangeError('expected finite values only');
  const centre = median(values) ?? 0;
  const reach = LIMIT * robustSigma(values.map((value) => Math.abs(value - centre)));
  const pulledIn = values.map((value) => clamp(value, centre - reach, centre + reach));
  const average = mean(pulledIn) ?? 0;
  const deviation = populationDeviation(pulledIn) ?? 0;
  if (deviation < NO_SPREAD) return new Float64Array(values.length);
  return pulledIn.map((value) => clamp((value - average) / deviation, -LIMIT, LIMIT));
}

function robustSigma(absoluteDeviations: Float64Array): number {
  const mad = median(absoluteDeviations) ?? 0;
  return mad < NO_SPREAD ? MEAN_TO_SIGMA * (mean(absoluteDeviations) ?? 0) : MEDIAN_TO_SIGMA * mad;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
