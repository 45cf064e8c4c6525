import { expect } from '@jest/globals';
import type { Column } from './known-values.js';

/** The indicator's value after each input. */
export function trace<TInput, TValue>(inputs: readonly TInput[], step: (input: TInput) => TValue): TValue[] {
  return inputs.map((input) => step(input));
}

/** A value truncated (not rounded) in print: equal to within one unit of its last place. */
export function expectTruncated(actual: number | undefined, printed: number, decimals: number): void {
  expect(actual).toBeDefined();
  expect(Math.abs((actual as number) - printed)).toBeLessThanOrEqual(10 ** -decimals * (1 + 1e-9));
}

/** Every published value within `tolerance`, and undefined exactly where the publication has none. */
export function expectColumn(
  actual: readonly (number | undefined)[],
  published: Column,
  tolerance: number,
): void {
  expect(actual).toHaveLength(published.length);
  expect(actual.map((value) => value === undefined)).toEqual(published.map((value) => value === null));
  const worst = Math.max(...published.map((v, i) => (v === null ? 0 : Math.abs((actual[i] as number) - v))));
  expect(worst).toBeLessThanOrEqual(tolerance);
}
