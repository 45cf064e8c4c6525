import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bars } from '../testing/arbitraries.js';
import { valueArea } from './value-area.js';
import { volumeProfile } from './volume-profile.js';

const of = (...values: number[]) => Float64Array.from(values);
const profile = (
  rows: readonly (readonly [low: number, high: number, volume: number])[],
  bins: number,
  ratio = 0.7,
) =>
  volumeProfile(
    {
      low: Float64Array.from(rows, ([low]) => low),
      high: Float64Array.from(rows, ([, high]) => high),
      volume: Float64Array.from(rows, ([, , volume]) => volume),
    },
    bins,
    ratio,
  );

describe('volume profile', () => {
  it('spreads a bar evenly over its range', () => {
    const found = profile(
      [
        [0, 4, 40],
        [1, 2, 10],
        [3.5, 3.5, 5],
      ],
      4,
    );
    expect([...(found?.volumes ?? [])]).toEqual([10, 20, 10, 15]);
    expect(found).toMatchObject({ low: 0, binWidth: 1, totalVolume: 55, pointOfControl: 1.5 });
  });

  it('shares a bar that covers bins in part', () => {
    expect([
      ...(profile(
        [
          [0, 4, 0],
          [0.5, 2.5, 8],
        ],
        4,
      )?.volumes ?? []),
    ]).toEqual([2, 4, 2, 0]);
  });

  it('among equal bins takes the one nearest to the middle of the range, then the lower', () => {
    expect(
      profile(
        [
          [0, 1, 7],
          [1, 2, 7],
          [2, 5, 0],
        ],
        5,
      )?.pointOfControl,
    ).toBe(1.5);
    expect(
      profile(
        [
          [0, 1, 7],
          [1, 3, 2],
          [3, 4, 7],
        ],
        4,
      )?.pointOfControl,
    ).toBe(0.5);
  });

  it('of a price that never moved is that price', () => {
    expect(
      profile(
        [
          [7, 7, 3],
          [7, 7, 1],
        ],
        10,
      ),
    ).toMatchObject({
      low: 7,
      binWidth: 0,
      totalVolume: 4,
      pointOfControl: 7,
      valueAreaLow: 7,
      valueAreaHigh: 7,
      valueAreaRatio: 1,
    });
  });

  it('is not known for bars without volume, nor for none', () => {
    expect(
      profile(
        [
          [1, 2, 0],
          [2, 3, 0],
        ],
        4,
      ),
    ).toBeUndefined();
    expect(profile([], 4)).toBeUndefined();
  });

  it('refuses parameters that mean nothing', () => {
    expect(() => profile([[1, 2, 1]], 0)).toThrow(RangeError);
    expect(() => profile([[1, 2, 1]], 4, 0)).toThrow(RangeError);
    expect(() => profile([[1, 2, 1]], 4, 70)).toThrow('above 0 and at most 1, received 70');
  });

  it('keeps all volume, has its point of control and enough volume in its value area, and scales', () => {
    fc.assert(
      fc.property(bars(2), fc.integer({ min: 1, max: 30 }), (window, bins) => {
        const rows = window.map(({ low, high }, i) => [low, high, 1 + ((i * 7) % 5)] as const);
        const found = profile(rows, bins);
        const total = rows.reduce((sum, [, , volume]) => sum + volume, 0);
        expect(found?.totalVolume).toBeCloseTo(total, 6);
        expect(found?.valueAreaRatio).toBeGreaterThanOrEqual(0.7 - 1e-9);
        expect(found?.valueAreaLow).toBeLessThanOrEqual(found?.pointOfControl as number);
        expect(found?.valueAreaHigh).toBeGreaterThanOrEqual(found?.pointOfControl as number);
        const tenfold = profile(
          rows.map(([low, high, volume]) => [low * 10, high * 10, volume] as const),
          bins,
        );
        expect(tenfold?.pointOfControl).toBeCloseTo(10 * (found?.pointOfControl as number), 6);
        expect(tenfold?.valueAreaHigh).toBeCloseTo(10 * (found?.valueAreaHigh as number), 6);
      }),
    );
  });
});

describe('value area', () => {
  it('adds the larger pair, step by step', () => {
    // 70 % of 100 is 70: 30, then 13 + 12 above against 10 + 9 below, then 10 + 9 below against 6 + 2 above.
    expect(valueArea(of(4, 4, 10, 9, 30, 13, 12, 6, 2, 10), 4, 0.7)).toEqual({ from: 2, to: 7, ratio: 0.74 });
  });

  it('takes the pair above among equals, and what an edge leaves', () => {
    expect(valueArea(of(1, 1, 2, 1, 1), 2, 0.6)).toEqual({ from: 2, to: 5, ratio: 4 / 6 });
    expect(valueArea(of(1, 9, 5), 1, 0.7)).toEqual({ from: 1, to: 3, ratio: 14 / 15 });
    expect(valueArea(of(9, 1, 1, 1), 0, 1)).toEqual({ from: 0, to: 4, ratio: 1 });
  });

  it('is the point of control alone where that is enough', () => {
    expect(valueArea(of(1, 8, 1), 1, 0.7)).toEqual({ from: 1, to: 2, ratio: 0.8 });
  });
});
