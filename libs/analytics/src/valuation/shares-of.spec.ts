import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal, sumOf } from './decimal.js';
import { sharesOf } from './shares-of.js';

const of = (...values: (number | string)[]) => values.map((value) => new Decimal(value));

describe('sharesOf', () => {
  it('gives what is left over to those that lost most by the cut, equals in their order', () => {
    expect(sharesOf(of(1, 1, 1), 6)).toEqual(['0.333334', '0.333333', '0.333333']);
    expect(sharesOf(of(1, 1, 1, 3, 0), 2)).toEqual(['0.17', '0.17', '0.16', '0.50', '0.00']);
    // Cut to 0.12, 0.25, 0.62; lost 0.005, 0, 0.005.
    expect(sharesOf(of(1, 2, 5), 2)).toEqual(['0.13', '0.25', '0.62']);
  });

  it('are zero of nothing, and never negative', () => {
    expect(sharesOf([], 6)).toEqual([]);
    expect(sharesOf(of(0, 0), 2)).toEqual(['0.00', '0.00']);
    expect(() => sharesOf(of(1, '-0.01'), 2)).toThrow('received -0.01');
  });

  it('add up to exactly 1, each less than a unit from the exact share', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 15n });
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 0, max: 8 }),
        (amounts, places) => {
          const values = amounts.map((n) => new Decimal(n.toString()));
          const whole = sumOf(values);
          fc.pre(!whole.isZero());
          const shares = sharesOf(values, places).map((text) => new Decimal(text));
          expect(sumOf(shares).toFixed()).toBe('1');
          shares.forEach((share, at) => {
            const off = share.minus((values[at] as Decimal).dividedBy(whole)).abs();
            expect(off.lessThan(new Decimal(10).pow(-places))).toBe(true);
          });
        },
      ),
    );
  });
});
