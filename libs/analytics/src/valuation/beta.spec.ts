import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { betaToMarket } from './beta-to-market.js';
import { equalWeightReturns } from './equal-weight-returns.js';
import { returnsOnAxis } from './returns-on-axis.js';
import { sessionAxis } from './session-axis.js';
import { shareFactor } from './share-factor.js';

const path = (closes: readonly (number | undefined)[], adjusted?: readonly number[]) => {
  const bars = closes.flatMap((close, day) => (close === undefined ? [] : [{ close, day }]));
  return {
    length: bars.length,
    closeTime: Float64Array.from(bars, ({ day }) => day * 10),
    close: Float64Array.from(bars, ({ close }) => close),
    ...(adjusted === undefined ? {} : { adjClose: Float64Array.from(adjusted) }),
  };
};
const axis = (count: number) => Float64Array.from({ length: count }, (_, day) => day * 10);

describe('returns on an axis', () => {
  it('are between neighbours only, and unknown where a close is missing', () => {
    expect([...returnsOnAxis(path([100, 110, undefined, 99, 198]), axis(5))]).toEqual([
      expect.closeTo(0.1, 12),
      NaN,
      NaN,
      1,
    ]);
    expect([...returnsOnAxis(path([]), axis(3))]).toEqual([NaN, NaN]);
    expect([...returnsOnAxis(path([1]), axis(0))]).toEqual([]);
  });

  it('take in splits of raw closes, and dividends of adjusted ones', () => {
    const split = { effectiveAt: 5, newShares: 7, oldShares: 1 };
    expect([...returnsOnAxis(path([700, 110]), axis(2), [split])]).toEqual([expect.closeTo(0.1, 12)]);
    expect([...returnsOnAxis(path([700, 110], [50, 60]), axis(2), [split])]).toEqual([
      expect.closeTo(0.2, 12),
    ]);
    expect([...returnsOnAxis(path([700, 110], [NaN, 60]), axis(2), [split])]).toEqual([
      expect.closeTo(0.1, 12),
    ]);
  });

  it('a share becomes what the changes after it make of it', () => {
    const changes = [
      { effectiveAt: 10, newShares: 7, oldShares: 1 },
      { effectiveAt: 20, newShares: 1, oldShares: 2 },
    ];
    expect([shareFactor(changes, 9, 10), shareFactor(changes, 10, 20), shareFactor(changes, 0, 30)]).toEqual([
      7, 0.5, 3.5,
    ]);
  });

  it('run over the newest sessions of all members, none after the as-of', () => {
    const members = [path([1, 2, undefined, 4]), path([undefined, 2, 3, 4, 5])];
    expect([...sessionAxis(members, 30, 3)]).toEqual([10, 20, 30]);
    expect([...sessionAxis(members, 35, 99)]).toEqual([0, 10, 20, 30]);
    expect([...sessionAxis([], 35, 3)]).toEqual([]);
  });
});

describe('the market', () => {
  it('is the plain mean of the members that have a return', () => {
    const market = equalWeightReturns([Float64Array.of(0.1, NaN, NaN), Float64Array.of(0.3, 0.2, NaN)]);
    expect([...market]).toEqual([expect.closeTo(0.2, 12), 0.2, NaN]);
    expect([...equalWeightReturns([])]).toEqual([]);
  });
});

describe('betaToMarket', () => {
  it('is covariance over variance, as computed by hand', () => {
    // Market 1, 2, 3 (mean 2); asset 2, 3, 7 (mean 4): covariation 2 + 0 + 3 = 5, variation 1 + 0 + 1 = 2.
    expect(betaToMarket(Float64Array.of(2, 3, 7), Float64Array.of(1, 2, 3), 3)).toEqual({
      beta: 2.5,
      observations: 3,
    });
  });

  it('leaves out what only one of them has, and is unknown where there is too little', () => {
    const market = Float64Array.of(1, 5, 2, NaN, 3);
    const asset = Float64Array.of(2, NaN, 3, 9, 7);
    expect(betaToMarket(asset, market, 3)).toEqual({ beta: 2.5, observations: 3 });
    expect(betaToMarket(asset, market, 4)).toBeUndefined();
    expect(betaToMarket(Float64Array.of(1), Float64Array.of(1), 0)).toBeUndefined();
    expect(betaToMarket(Float64Array.of(1, 2), Float64Array.of(3, 3), 2)).toBeUndefined();
  });

  it('of the market is 1, of its multiple the factor, whatever is added', () => {
    const returns = fc.array(
      fc.integer({ min: -100, max: 100 }).map((n) => n / 1024),
      { minLength: 3, maxLength: 30 },
    );
    fc.assert(
      fc.property(returns, fc.integer({ min: -4, max: 4 }), (values, factor) => {
        const market = Float64Array.from(values);
        fc.pre(new Set(values).size > 1);
        const asset = market.map((value) => factor * value + 0.25);
        expect(betaToMarket(asset, market, 2)?.beta).toBeCloseTo(factor, 8);
      }),
    );
  });
});
