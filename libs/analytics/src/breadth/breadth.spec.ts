import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { price } from '../testing/arbitraries.js';
import { advanceDecline } from './advance-decline.js';
import { equalWeightIndex } from './equal-weight-index.js';

const line = (...points: [time: number, price: number][]) => ({
  time: Float64Array.from(points, ([time]) => time),
  price: Float64Array.from(points, ([, value]) => value),
});

describe('equalWeightIndex', () => {
  it('averages returns, not prices', () => {
    const cheap = line([1, 1], [2, 1.1], [3, 1.21]);
    const dear = line([1, 1000], [2, 900], [3, 990]);
    const index = equalWeightIndex([cheap, dear], 1);
    expect([...(index?.time ?? [])]).toEqual([1, 2, 3]);
    expect(index?.level[1]).toBeCloseTo(100, 10);
    expect(index?.level[2]).toBeCloseTo(110, 10);
  });

  it('carries the price of a member that misses a moment and loses no part of its return', () => {
    const steady = line([1, 50], [2, 50], [3, 50]);
    const gap = line([1, 10], [3, 12]);
    expect([...(equalWeightIndex([steady, gap], 1)?.level ?? [])]).toEqual([100, 100, 110.00000000000001]);
  });

  it('lets a late member count from its second price on', () => {
    const old = line([1, 10], [2, 11], [3, 11]);
    const young = line([2, 7], [3, 14]);
    const level = equalWeightIndex([old, young], 1)?.level;
    expect(level?.[1]).toBeCloseTo(110, 10);
    expect(level?.[2]).toBeCloseTo(165, 10);
  });

  it('starts at the first moment from the base on, with the returns across it', () => {
    const member = line([1, 10], [4, 20], [5, 30]);
    const index = equalWeightIndex([member, line([1, 8], [5, 8])], 2);
    expect([...(index?.time ?? [])]).toEqual([4, 5]);
    expect([...(index?.level ?? [])]).toEqual([100, 125]);
    expect(equalWeightIndex([member], 6)).toBeUndefined();
    expect(equalWeightIndex([line()], 0)).toBeUndefined();
  });

  it('does not know the future, the units of the prices, or a member whose price stands for all', () => {
    const walks = fc.array(fc.array(price, { minLength: 4, maxLength: 12 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(walks, fc.integer({ min: 2, max: 12 }), (lists, until) => {
        const members = lists.map((list) => line(...list.map((p, i): [number, number] => [i, p])));
        const all = equalWeightIndex(members, 0);
        const past = equalWeightIndex(
          members.map(({ time, price: values }) => ({
            time: time.subarray(0, until),
            price: values.subarray(0, until),
          })),
          0,
        );
        expect([...(past?.level ?? [])]).toEqual([...(all?.level ?? [])].slice(0, past?.time.length));
        const dearer = members.map((member, i) => ({
          ...member,
          price: member.price.map((x) => x * 2 ** i),
        }));
        expect(equalWeightIndex(dearer, 0)).toEqual(all);
        const [only] = members;
        if (only === undefined) return;
        const same = equalWeightIndex([only, only, only], 0)?.level.at(-1) as number;
        expect(same).toBeCloseTo((100 * (only.price.at(-1) as number)) / (only.price[0] as number), 5);
      }),
    );
  });
});

describe('advanceDecline', () => {
  it('counts by sign', () => {
    expect(advanceDecline([0.1, -0.2, 0, -0, 3])).toEqual({ advancers: 2, decliners: 1, unchanged: 2 });
    expect(advanceDecline([])).toEqual({ advancers: 0, decliners: 0, unchanged: 0 });
  });
});
