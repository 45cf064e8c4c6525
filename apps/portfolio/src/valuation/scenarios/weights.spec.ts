import { describe, expect, it } from '@jest/globals';
import { atClose, held } from '../testing/market.js';
import { positionOf, valueOf } from '../testing/value-of.js';

const at = (price: number) => ({ '2018-02-08': price });
const CLOSES = { A: at(100), B: at(100), C: at(100), D: at(50) };
const one = (symbol: string, quantity = '1') => held(symbol, quantity, '1', '2018-02-01');

describe('weights', () => {
  it('of thirds add up to exactly one', () => {
    const data = valueOf(atClose('2018-02-08', [one('A'), one('B'), one('C')], CLOSES));
    expect(data.positions.map(({ weightRatio }) => weightRatio)).toEqual([
      '0.333334',
      '0.333333',
      '0.333333',
    ]);
  });

  it('are shares of the gross exposure: a short weighs as much as a long', () => {
    const data = valueOf(atClose('2018-02-08', [one('A', '-1'), one('B'), one('D', '4')], CLOSES));
    expect(data.positions.map(({ weightRatio }) => weightRatio)).toEqual([
      '0.250000',
      '0.250000',
      '0.500000',
    ]);
  });

  it('are over the priced positions', () => {
    const data = valueOf(atClose('2018-02-08', [one('A'), one('D', '2'), one('NONE')], CLOSES));
    expect(positionOf(data, 'A').weightRatio).toBe('0.500000');
    expect(positionOf(data, 'NONE').weightRatio).toBeNull();
  });
});
