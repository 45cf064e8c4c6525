import { mean } from './mean.js';

/** Standard deviation of the window as a whole population (divisor n); undefined when it is empty. */
export function populationDeviation(window: Float64Array): number | undefined {
  return deviation(window, window.length);
}

/** Standard deviation estimated from a sample (divisor n − 1); undefined for fewer than two values. */
export function sampleDeviation(window: Float64Array): number | undefined {
  return deviation(window, window.length - 1);
}

/** Two passes: the one-pass formula cancels catastrophically on prices, whose mean dwarfs their spread. */
function deviation(window: Float64Array, divisor: number): number | undefined {
  const centre = mean(window);
  if (centre === undefined || divisor < 1) return undefined;
  let squares = 0;
  for (let i = 0; i < window.length; i += 1) squares += ((window[i] as number) - centre) ** 2;
  return Math.sqrt(squares / divisor);
}
