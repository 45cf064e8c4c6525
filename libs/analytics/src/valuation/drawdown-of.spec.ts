import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from './decimal.js';
import { drawdownOf } from './drawdown-of.js';

const curve = (...levels: number[]) => levels.map((level) => new Decimal(level));

describe('drawdownOf', () => {
  it('finds the deepest fall below an earlier peak, not below the highest of all', () => {
    const found = drawdownOf(curve(100, 120, 90, 130, 117));
    expect(found?.peak.toFixed()).toBe('130');
    expect(found?.current.toFixed()).toBe('117');
    expect(found?.currentRatio.toFixed()).toBe('-0.1');
    expect(found?.maxDrawdownRatio.toFixed()).toBe('-0.25');
    expect(found?.troughAt).toBe(2);
  });

  it('is none of a curve that only rises, and unknown of none', () => {
    expect(drawdownOf(curve(1, 2, 2))).toMatchObject({ troughAt: 0 });
    expect(drawdownOf(curve(1, 2, 2))?.maxDrawdownRatio.toFixed()).toBe('0');
    expect(drawdownOf([])).toBeUndefined();
  });

  it('is the least ratio of a later level to an earlier one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 30 }), (levels) => {
        let deepest = 0;
        levels.forEach((high, i) =>
          levels.slice(i).forEach((low) => (deepest = Math.min(deepest, low / high - 1))),
        );
        expect(drawdownOf(curve(...levels))?.maxDrawdownRatio.toNumber()).toBeCloseTo(deepest, 12);
      }),
    );
  });
});
