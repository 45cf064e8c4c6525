import { describe, expect, it } from '@jest/globals';
import { InvalidPayloadError } from '../invalid-payload.error.js';
import { parseHoldingEdit } from './holding-edit.js';
import { parseWatchlistEdit } from './watchlist-edit.js';

describe('parseHoldingEdit', () => {
  it('takes a quantity and an average cost as text', () => {
    expect(parseHoldingEdit({ quantity: '10', averageCost: '101.25' })).toEqual({
      quantity: '10',
      averageCost: '101.25',
      currency: null,
    });
    expect(parseHoldingEdit({ quantity: '-0.5', averageCost: '0', currency: 'EUR' })).toMatchObject({
      quantity: '-0.5',
      currency: 'EUR',
    });
    expect(parseHoldingEdit({ quantity: '0', averageCost: '1' })).toMatchObject({ quantity: '0' });
    expect(parseHoldingEdit({ quantity: '-123456789012345', averageCost: '100.5' }).averageCost).toBe(
      '100.5',
    );
    expect(
      parseHoldingEdit({ quantity: '123456789012345.0123456789', averageCost: '1' }).quantity,
    ).toHaveLength(26);
  });

  it.each([
    [{ quantity: 10, averageCost: '1' }, /quantity.*received 10/],
    [{ quantity: '10' }, /averageCost/],
    [{ quantity: '1', averageCost: '-1' }, /averageCost.*zero or more.*"-1"/],
    [{ quantity: '1e3', averageCost: '1' }, /quantity/],
    [{ quantity: '1,000', averageCost: '1' }, /quantity/],
    [{ quantity: '', averageCost: '1' }, /quantity/],
    [{ quantity: '1234567890123456', averageCost: '1' }, /quantity: expected at most 15 digits/],
    [
      { quantity: '123456789012345', averageCost: '1000' },
      /quantity and averageCost: expected at most 18 .* received 123456789012345 and 1000/,
    ],
    [{ quantity: '1', averageCost: '0.00000000001' }, /averageCost: expected at most 15 .* 10 after/],
    [{ quantity: '1', averageCost: '1', currency: 'dollars' }, /currency/],
    [{ quantity: '1', averageCost: '1', price: '2' }, /price/],
    ['10', /expected an object/],
  ])('refuses %j', (plain, expected) => {
    expect(() => parseHoldingEdit(plain)).toThrow(InvalidPayloadError);
    expect(() => parseHoldingEdit(plain)).toThrow(expected);
  });
});

describe('parseWatchlistEdit', () => {
  it('takes a note, or none, or no body at all', () => {
    expect(parseWatchlistEdit({ note: 'earnings' })).toEqual({ note: 'earnings' });
    expect(parseWatchlistEdit({})).toEqual({ note: null });
    expect(parseWatchlistEdit(undefined)).toEqual({ note: null });
  });

  it.each([{ note: 5 }, { note: 'x'.repeat(501) }, { note: ' ' }, { note: 'a\0' }, { symbol: 'AAPL' }, []])(
    'refuses %j',
    (plain) => {
      expect(() => parseWatchlistEdit(plain)).toThrow(InvalidPayloadError);
    },
  );
});
