import { mean } from './mean.js';

export interface LinearFit {
  /** Change a step. */
  readonly slope: number;
  /** Share of the variance explained, 0 to 1; 0 for a constant window, of which nothing is left to explain. */
  readonly rSquared: number;
}

/** Least-squares line through equally spaced values; undefined for fewer than two. */
export function linearRegression(window: Float64Array): LinearFit | undefined {
  const n = window.length;
  const centre = mean(window);
  if (centre === undefined || n < 2) return undefined;
  const middle = (n - 1) / 2;
  let covariation = 0;
  let variation = 0;
  for (let i = 0; i < n; i += 1) {
    const y = (window[i] as number) - centre;
    covariation += (i - middle) * y;
    variation += y * y;
  }
  const spread = (n * (n * n - 1)) / 12;
  const rSquared = variation === 0 ? 0 : Math.min(1, (covariation * covariation) / (spread * variation));
  return { slope: covariation / spread, rSquared };
}
