import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { prices } from '../testing/arbitraries.js';
import { clusterPrices } from './price-clusters.js';

/** The groups as prices. */
const grouped = (values: readonly number[], widest: number) =>
  clusterPrices(values, widest).map((group) => group.map((index) => values[index] as number));

describe('price clusters', () => {
  it.each([
    ['none', [], 1, []],
    ['one', [7], 1, [[7]]],
    [
      'two levels',
      [100, 110.2, 100.4, 110, 99.8],
      1,
      [
        [99.8, 100, 100.4],
        [110, 110.2],
      ],
    ],
    ['equal prices, however narrow', [5, 5, 6, 5], 0, [[5, 5, 5], [6]]],
    ['a pair just as wide as allowed', [10, 11], 1, [[10, 11]]],
    ['a chain of equal steps, cut instead of grown', [10, 11, 12, 13, 14], 1, [[10, 11], [12, 13], [14]]],
    ['the nearest first, not the lowest', [10, 10.9, 11.2, 12.3], 1, [[10], [10.9, 11.2], [12.3]]],
  ])('%s', (_, values, widest, groups) => {
    expect(grouped(values, widest)).toEqual(groups);
  });

  const widths = fc.double({ min: 0, max: 100, noNaN: true });

  it('hold each price once, stay narrow, do not overlap and could not be joined', () => {
    fc.assert(
      fc.property(prices(0), widths, (values, widest) => {
        const groups = grouped(values, widest);
        expect(groups.flat()).toEqual([...values].sort((a, b) => a - b));
        groups.forEach((group, i) => {
          expect((group.at(-1) as number) - (group[0] as number)).toBeLessThanOrEqual(widest + 1e-5);
          const next = groups[i + 1];
          if (next) expect((next.at(-1) as number) - (group[0] as number)).toBeGreaterThan(widest);
        });
      }),
    );
  });

  it('do not depend on the order of the prices, nor on their scale', () => {
    fc.assert(
      fc.property(prices(2), widths, fc.integer({ min: 1, max: 60 }), (values, widest, shift) => {
        const groups = grouped(values, widest);
        const turned = [
          ...values.slice(shift % values.length),
          ...values.slice(0, shift % values.length),
        ].reverse();
        expect(grouped(turned, widest)).toEqual(groups);
        const tenfold = grouped(
          values.map((value) => value * 10),
          widest * 10,
        );
        expect(tenfold.map((group) => group.length)).toEqual(groups.map((group) => group.length));
      }),
    );
  });
});
