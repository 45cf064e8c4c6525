import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { prices } from '../testing/arbitraries.js';
import { positionSize } from './position-size.js';
import { realisedVolatilityPct } from './realised-volatility.js';

describe('realisedVolatilityPct', () => {
  it('of returns of +1 % and −1 % in turn, by hand', () => {
    const closes = [100];
    for (const change of [0.01, -0.01, 0.01, -0.01])
      closes.push((closes.at(-1) as number) * Math.exp(change));
    // Mean 0, Σ r² = 4e-4, divisor 3: deviation √(4e-4 / 3) = 1.1547 % a session, × √252.
    expect(realisedVolatilityPct(Float64Array.from(closes), 252)).toBeCloseTo(18.3303, 4);
  });

  it('is nil for steady growth and unknown for fewer than two returns', () => {
    expect(realisedVolatilityPct(Float64Array.of(1, 2, 4, 8), 252)).toBeCloseTo(0, 12);
    expect(realisedVolatilityPct(Float64Array.of(1, 2), 252)).toBeUndefined();
  });

  it('does not depend on the unit of the price', () => {
    fc.assert(
      fc.property(prices(3), (list) => {
        const closes = Float64Array.from(list);
        const expected = realisedVolatilityPct(closes, 252) as number;
        expect(
          realisedVolatilityPct(
            closes.map((x) => x * 10),
            252,
          ),
        ).toBeCloseTo(expected, 6);
      }),
    );
  });
});

describe('positionSize', () => {
  const rule = { equity: 100_000, riskPerTradeRatio: 0.01, maxPositionRatio: 1 };

  it('divides the money at risk by the distance to the stop', () => {
    expect(positionSize(rule, 50, 48)).toEqual({ quantity: 500, riskAmount: 1000, limitedBy: 'risk' });
    expect(positionSize(rule, 48, 50).quantity).toBe(500);
    expect(positionSize(rule, 10.1, 10).quantity).toBe(9900);
    expect(positionSize({ ...rule, maxPositionRatio: 2 }, 10.1, 10).quantity).toBe(10_000);
  });

  it('keeps within the largest position, and is 0 where one share is too much', () => {
    expect(positionSize(rule, 100, 99.9)).toMatchObject({ quantity: 1000, limitedBy: 'position' });
    expect(positionSize({ ...rule, equity: 100 }, 500, 400)).toMatchObject({ quantity: 0, riskAmount: 0 });
  });

  it('never risks more than allowed', () => {
    const figure = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    const ratio = fc.double({ min: 1e-4, max: 1, noNaN: true });
    fc.assert(
      fc.property(figure, ratio, ratio, figure, figure, (equity, risk, position, entry, stop) => {
        fc.pre(entry !== stop);
        const limits = { equity, riskPerTradeRatio: risk, maxPositionRatio: position };
        const { quantity, riskAmount } = positionSize(limits, entry, stop);
        expect(Number.isInteger(quantity) && quantity >= 0).toBe(true);
        expect(riskAmount).toBeLessThanOrEqual(equity * risk * (1 + 1e-9));
        expect(quantity * entry).toBeLessThanOrEqual(equity * position * (1 + 1e-9));
      }),
    );
  });

  it.each([
    [rule, 10, 10, 'distance'],
    [rule, NaN, 10, 'entry'],
    [rule, 10, -1, 'stop'],
    [{ ...rule, equity: 0 }, 10, 9, 'equity'],
    [{ ...rule, riskPerTradeRatio: Infinity }, 10, 9, 'riskPerTradeRatio'],
  ])('refuses %j at %d, stop %d', (limits, entry, stop, named) => {
    expect(() => positionSize(limits, entry, stop)).toThrow(`expected ${named} above 0`);
  });
});
