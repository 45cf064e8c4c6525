import { describe, expect, it } from '@jest/globals';
import { adjustmentRatio, adjustmentRatios, factorsToLast, firstAdjusted } from './adjustment-ratio.js';

/** A split of two for one between the second and the third bar, known from the second bar on. */
const SPLIT = {
  close: Float64Array.of(100, 102, 52, 53),
  adjClose: Float64Array.of(NaN, 51, 52, NaN),
};
const RAW = { close: SPLIT.close };

describe('adjustment', () => {
  it('is adjusted over raw close, and nothing where a bar lacks it', () => {
    expect([0, 1, 2, 3].map((at) => adjustmentRatio(SPLIT, at))).toEqual([undefined, 0.5, 1, undefined]);
    expect(adjustmentRatio({ close: Float64Array.of(10), adjClose: Float64Array.of(-5) }, 0)).toBeUndefined();
  });

  it('is carried over bars that lack it, from before the range as well', () => {
    expect([...adjustmentRatios(SPLIT, 0, 4)]).toEqual([1, 0.5, 1, 1]);
    expect([...adjustmentRatios(SPLIT, 3, 4)]).toEqual([1]);
    expect([...adjustmentRatios({ ...SPLIT, adjClose: Float64Array.of(50, NaN, NaN, NaN) }, 2, 4)]).toEqual([
      0.5, 0.5,
    ]);
  });

  it('leaves a source alone that does not adjust', () => {
    expect([...adjustmentRatios(RAW, 0, 4)]).toEqual([1, 1, 1, 1]);
    expect([...factorsToLast(RAW, 4)]).toEqual([1, 1, 1, 1]);
    expect(firstAdjusted(RAW, 4)).toBe(0);
  });

  it('tells from where on the scale is known', () => {
    expect(firstAdjusted(SPLIT, 4)).toBe(1);
    expect(firstAdjusted(SPLIT, 1)).toBe(0);
  });

  it('brings prices to the scale of the last bar seen, whatever came after it', () => {
    expect([...factorsToLast(SPLIT, 3)]).toEqual([1, 0.5, 1]);
    expect([...factorsToLast(SPLIT, 2)]).toEqual([2, 1]);
    const scaled = { ...SPLIT, adjClose: SPLIT.adjClose.map((price) => price * 0.25) };
    expect([...factorsToLast(scaled, 3)].slice(1)).toEqual([...factorsToLast(SPLIT, 3)].slice(1));
  });
});
