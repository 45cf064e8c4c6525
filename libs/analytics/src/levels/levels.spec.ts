import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { prices } from '../testing/arbitraries.js';
import { knownValuesPresent, skender, whereAbsent, type Column } from '../testing/known-values.js';
import { highest, lowest } from './extremes.js';
import { swingHighs, swingLows } from './swing-pivots.js';

const itWithData = knownValuesPresent ? it : it.skip;
const of = (...values: number[]) => Float64Array.from(values);
const present = (column: Column) => column.filter((value): value is number => value !== null);

describe('swing pivots', () => {
  itWithData(`equal Skender's fractals on 502 bars of SPY${whereAbsent}`, () => {
    const { bars, column } = skender('fractal');
    expect(swingHighs(Float64Array.from(bars.high), 2)).toEqual(present(column('fractalBear')));
    expect(swingLows(Float64Array.from(bars.low), 2)).toEqual(present(column('fractalBull')));
  });

  it('finds a peak and a trough with their wings, and neither at the unconfirmed end', () => {
    expect(swingHighs(of(1, 2, 5, 3, 2, 4, 9), 2)).toEqual([5]);
    expect(swingLows(of(5, 4, 1, 3, 4, 2, 0), 2)).toEqual([1]);
    expect(swingHighs(of(1, 2, 5, 3), 2)).toEqual([]);
  });

  it('takes neither of two equal highs within reach of each other', () => {
    expect(swingHighs(of(1, 5, 5, 1), 1)).toEqual([]);
  });

  it('never takes back a pivot when bars arrive', () => {
    fc.assert(
      fc.property(prices(10), (values) => {
        const all = swingHighs(Float64Array.from(values), 2);
        const cut = swingHighs(Float64Array.from(values.slice(0, -3)), 2);
        expect(all.slice(0, cut.length)).toEqual(cut);
      }),
    );
  });

  it('refuses a strength below one', () => {
    expect(() => swingLows(of(1, 2, 3), 0)).toThrow(RangeError);
  });
});

describe('extremes', () => {
  itWithData(`equal Skender's Donchian channel of the 20 bars before${whereAbsent}`, () => {
    const { bars, column } = skender('donchian');
    const [upper, lower] = [column('upperBand'), column('lowerBand')];
    const [highs, lows] = [Float64Array.from(bars.high), Float64Array.from(bars.low)];
    expect(present(upper)).toHaveLength(482);
    for (let i = 20; i < highs.length; i += 1) {
      expect(highest(highs.subarray(i - 20, i))).toBe(upper[i]);
      expect(lowest(lows.subarray(i - 20, i))).toBe(lower[i]);
    }
  });

  it('of a small window, and of none', () => {
    expect([highest(of(2, 9, 4)), lowest(of(2, 9, 4))]).toEqual([9, 2]);
    expect([highest(of()), lowest(of())]).toEqual([undefined, undefined]);
  });
});
