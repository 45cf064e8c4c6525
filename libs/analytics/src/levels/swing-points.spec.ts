import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { prices } from '../testing/arbitraries.js';
import { swingHighs, swingLows } from './swing-pivots.js';
import { swingPoints } from './swing-points.js';

const of = (values: readonly number[]) => Float64Array.from(values);
/** Swing points of a line of prices, each bar's high and low at once: `high 2` is a swing high at index 2. */
const onLine = (values: readonly number[], strength: number) =>
  swingPoints(of(values), of(values), strength).map(({ side, index }) => `${side} ${index}`);

describe('swing points', () => {
  it('are the peaks and troughs that have both wings', () => {
    expect(onLine([1, 2, 5, 3, 2, 4, 9], 2)).toEqual(['high 2', 'low 4']);
    expect(onLine([1, 2, 5, 3], 2)).toEqual([]);
  });

  it('count a plateau and a second touch close by once, at the first bar', () => {
    expect(onLine([1, 2, 5, 5, 3, 2], 2)).toEqual(['high 2']);
    expect(onLine([1, 2, 5, 4, 5, 2, 1], 2)).toEqual(['high 2']);
    expect(onLine([9, 8, 3, 3, 3, 8, 9], 2)).toEqual(['low 2']);
  });

  it('are none on a flat line or on one that only goes one way', () => {
    expect(onLine([5, 5, 5, 5, 5, 5, 5], 2)).toEqual([]);
    expect(onLine([1, 2, 3, 4, 5, 6, 7], 2)).toEqual([]);
  });

  it('can be both at a bar outside its neighbours, the high first', () => {
    expect(swingPoints(of([2, 9, 2]), of([1, 0.5, 1]), 1)).toEqual([
      { index: 1, price: 9, side: 'high' },
      { index: 1, price: 0.5, side: 'low' },
    ]);
  });

  it('refuse a strength below one', () => {
    expect(() => swingPoints(of([1]), of([1]), 0)).toThrow(RangeError);
  });

  it('are never taken back, and hold all that are strict on both sides', () => {
    fc.assert(
      fc.property(prices(10), (values) => {
        const all = swingPoints(of(values), of(values), 2);
        const cut = swingPoints(of(values.slice(0, -3)), of(values.slice(0, -3)), 2);
        expect(all.slice(0, cut.length)).toEqual(cut);
        const side = (wanted: string) =>
          all.filter((point) => point.side === wanted).map(({ price }) => price);
        expect(side('high')).toEqual(expect.arrayContaining(swingHighs(of(values), 2)));
        expect(side('low')).toEqual(expect.arrayContaining(swingLows(of(values), 2)));
      }),
    );
  });
});
