import { describe, expect, it } from '@jest/globals';
import { atClose, held } from '../testing/market.js';
import { positionOf, valueOf } from '../testing/value-of.js';

const at = (price: number) => ({ '2018-02-08': price });

describe('exactness', () => {
  it('holds where doubles are a cent off', () => {
    // In doubles 1.005 × 1000 is 1004.9999999999999 and 0.1 + 0.2 is not 0.3.
    const data = valueOf(
      atClose(
        '2018-02-08',
        [
          held('A', '1000', '0.1', '2018-02-01'),
          held('B', '1.5', '0.03', '2018-02-01'),
          held('C', '0.1', '3', '2018-02-01'),
        ],
        { A: at(1.005), B: at(0.03), C: at(3) },
      ),
    );
    expect(positionOf(data, 'A')).toMatchObject({
      cost: '100.00',
      marketValue: '1005.00',
      totalPnl: '905.00',
    });
    // Half a cent goes away from zero: 1.5 × 0.03 = 0.045.
    expect(positionOf(data, 'B')).toMatchObject({ cost: '0.05', marketValue: '0.05' });
    expect(data.totals).toMatchObject({ cost: '100.35', marketValue: '1005.35' });
  });

  it('rounds the exact sum once, so totals may differ from adding up rounded positions', () => {
    const third = (symbol: string) => held(symbol, '0.4', '0.01', '2018-02-01');
    const data = valueOf(
      atClose('2018-02-08', [third('A'), third('B'), third('C')], { A: at(0.01), B: at(0.01), C: at(0.01) }),
    );
    expect(data.positions.map(({ marketValue }) => marketValue)).toEqual(['0.00', '0.00', '0.00']);
    expect(data.totals.marketValue).toBe('0.01');
  });

  it('keeps quantities of a satoshi and fortunes apart', () => {
    const data = valueOf(
      atClose(
        '2018-02-08',
        [
          held('BIG', '999999999999999.9999999999', '1', '2018-02-01'),
          held('BTC', '0.00000001', '8000', '2018-02-01'),
        ],
        { BIG: at(1), BTC: at(8265.59) },
      ),
    );
    expect(positionOf(data, 'BIG')).toMatchObject({
      quantity: '999999999999999.9999999999',
      marketValue: '1000000000000000.00',
    });
    expect(positionOf(data, 'BTC')).toMatchObject({
      quantity: '0.00000001',
      marketValue: '0.00',
      totalPnlPct: '3.3199',
    });
  });
});
