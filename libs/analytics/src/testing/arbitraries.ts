import fc from 'fast-check';

export interface ArbitraryBar {
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

export const price = fc.double({ min: 1, max: 1000, noNaN: true, noDefaultInfinity: true });
export const prices = (minLength: number) => fc.array(price, { minLength, maxLength: minLength + 60 });

/** A sound bar: low <= close <= high. */
export const bar: fc.Arbitrary<ArbitraryBar> = fc.tuple(price, price, price).map((three) => {
  const [low, close, high] = three.sort((a, b) => a - b) as [number, number, number];
  return { low, close, high };
});
export const bars = (minLength: number) => fc.array(bar, { minLength, maxLength: minLength + 60 });
