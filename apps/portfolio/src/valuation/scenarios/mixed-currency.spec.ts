import { describe, expect, it } from '@jest/globals';
import { MixedCurrencyError } from '../mixed-currency.error.js';
import { atClose, held } from '../testing/market.js';
import { valueOf } from '../testing/value-of.js';

const CLOSES = { X: { '2018-02-08': 11 } };
const euros = held('SAP', '1', '90', '2018-02-01', { currency: 'EUR' });
const pounds = held('VOD', '1', '2', '2018-02-01', { currency: 'GBP' });

describe('two currencies', () => {
  it('are refused, and the error names who holds what in which', () => {
    const value = () =>
      valueOf(atClose('2018-02-08', [held('X', '1', '9', '2018-02-01'), euros, pounds], CLOSES));
    expect(value).toThrow(MixedCurrencyError);
    expect(value).toThrow(
      'expected every holding in USD, received SAP in EUR, VOD in GBP: amounts in different currencies cannot be added up',
    );
  });

  it('do not matter any more once the holding is put right', () => {
    const inEuros = held('X', '1', '7', '2018-02-01', { currency: 'EUR' });
    const input = atClose('2018-02-08', [held('X', '1', '9', '2018-02-08')], CLOSES, {
      holdingsAtPreviousClose: [inEuros, pounds],
    });
    expect(valueOf(input).totals).toMatchObject({ marketValue: '11.00', dayPnl: '2.00' });
  });

  it('are not what a holding without a currency, or with the own one, has', () => {
    const own = held('X', '1', '9', '2018-02-01', { currency: 'USD' });
    expect(valueOf(atClose('2018-02-08', [own], CLOSES)).totals.marketValue).toBe('11.00');
    expect(() => valueOf({ ...atClose('2018-02-08', [], {}), currency: 'dollar' })).toThrow(
      'a currency such as USD',
    );
  });
});
