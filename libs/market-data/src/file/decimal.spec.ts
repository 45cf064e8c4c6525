import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDecimal } from './decimal.js';

describe('parseDecimal', () => {
  it('reads every decimal to the same double as Number', () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.integer({ min: 0, max: 18 }))
      .map(([digits, decimals]) => {
        const text = digits.toString().padStart(decimals + 1, '0');
        return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
      });
    fc.assert(
      fc.property(decimal, (text) => expect(parseDecimal(text)).toBe(Number(text))),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }), (value) =>
        expect(parseDecimal(String(value))).toBe(value),
      ),
    );
  });

  it.each(['', ' ', '.', '-', '1,5', '0x1F', ' 1', '1 ', 'NaN', 'Infinity', '1e', '1.2.3', '--1', '1_000'])(
    'does not take %j for a number',
    (text) => expect(parseDecimal(text)).toBeNaN(),
  );

  it.each([
    ['-1.5', -1.5],
    ['+2', 2],
    ['1e3', 1000],
    ['.5', 0.5],
    ['5.', 5],
  ])('reads %j as %d', (text, value) => expect(parseDecimal(text)).toBe(value));
});
