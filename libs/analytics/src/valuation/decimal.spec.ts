import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal, decimalOfDouble, decimalOfText, sumOf } from './decimal.js';
import { fixedText, moneyText, pctText, ratioText, unitText } from './decimal-texts.js';

describe('exact decimals', () => {
  it('read a price as it was written, not as the double spells it in binary', () => {
    expect(decimalOfDouble(645.57, 'a price').times(1000).toFixed()).toBe('645570');
    expect(decimalOfDouble(1e21, 'a price').toFixed()).toBe('1000000000000000000000');
    expect(decimalOfDouble(1.5e-9, 'a price').toFixed()).toBe('0.0000000015');
  });

  it.each([NaN, Infinity, -Infinity])('refuse the double %p', (value) => {
    expect(() => decimalOfDouble(value, 'the price of AAPL')).toThrow(
      `the price of AAPL to be finite, received ${value}`,
    );
  });

  it.each(['', 'NaN', '1e3', '.5', '1.', '+1', '1,000', ' 1', 'Infinity', '0x10'])(
    'refuse the text %j',
    (text) => {
      expect(() => decimalOfText(text, 'a quantity')).toThrow(RangeError);
    },
  );

  it('add and multiply as whole numbers of the smallest unit do', () => {
    const cents = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 20 }), cents, (amounts, factor) => {
        const text = (n: bigint) => new Decimal(n.toString()).dividedBy(10_000);
        const sum = sumOf(amounts.map(text));
        const expected = amounts.reduce((a, b) => a + b, 0n) * factor;
        expect(sum.times(text(factor)).times(1e8).toFixed()).toBe(expected.toString());
      }),
    );
  });
});

describe('decimals as text', () => {
  it.each([
    ['0.005', '0.01'],
    ['-0.005', '-0.01'],
    ['0.0049999999999999999999', '0.00'],
    ['-0.004', '0.00'],
    ['2.675', '2.68'],
    ['-2.665', '-2.67'],
    ['1e20', '100000000000000000000.00'],
  ])('money %s is shown as %s: half away from zero, never a negative zero', (value, shown) => {
    expect(moneyText(new Decimal(value))).toBe(shown);
  });

  it('ratios have six places, percentages four, units what they need up to twelve', () => {
    expect(ratioText(new Decimal(1).dividedBy(3))).toBe('0.333333');
    expect(pctText(new Decimal(1), new Decimal(-3))).toBe('33.3333');
    expect(pctText(new Decimal(1), new Decimal(0))).toBeNull();
    expect(unitText(new Decimal('10.500'))).toBe('10.5');
    expect(unitText(new Decimal(10).dividedBy(3))).toBe('3.333333333333');
    expect(unitText(new Decimal('-1e-13'))).toBe('0');
    expect(fixedText(new Decimal(2), 0)).toBe('2');
  });
});
