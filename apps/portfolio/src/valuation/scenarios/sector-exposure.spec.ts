import { describe, expect, it } from '@jest/globals';
import type { SymbolMarket } from '../portfolio-input.js';
import { atClose, daily, held } from '../testing/market.js';
import { valueOf } from '../testing/value-of.js';

const market = (symbol: string, price: number, sector?: string): [string, SymbolMarket] => [
  symbol,
  { sector, series: daily(symbol, { '2018-02-08': price }) },
];
const markets = new Map([
  market('AAPL', 150, 'Technology'),
  market('MSFT', 90, 'Technology'),
  market('XOM', 76, 'Energy'),
  market('JPM', 110, 'Financials'),
  market('ODD', 10, ''),
  market('NEW', 20),
]);

describe('sector exposure', () => {
  it('adds up longs and shorts by sector, the largest first, and keeps the unknown apart', () => {
    const data = valueOf(
      atClose(
        '2018-02-08',
        [
          held('AAPL', '2', '100', '2018-02-01'),
          held('MSFT', '-3', '100', '2018-02-01'),
          held('XOM', '1', '80', '2018-02-01'),
          held('ODD', '5', '9', '2018-02-01'),
          held('NEW', '1', '9', '2018-02-01'),
          held('JPM', '0', '9', '2018-02-01'),
          held('GONE', '1', '9', '2018-02-01'),
        ],
        {},
        { markets },
      ),
    );
    expect(data.sectorExposure).toEqual([
      {
        sector: 'Technology',
        positions: 2,
        longExposure: '300.00',
        shortExposure: '270.00',
        grossExposure: '570.00',
        netExposure: '30.00',
        // Of 716: AAPL 0.418995 and MSFT 0.377095, both raised to make up what the cut of five weights lost.
        weightRatio: '0.796090',
      },
      {
        sector: 'Energy',
        positions: 1,
        longExposure: '76.00',
        shortExposure: '0.00',
        grossExposure: '76.00',
        netExposure: '76.00',
        weightRatio: '0.106145',
      },
      {
        sector: null,
        positions: 2,
        longExposure: '70.00',
        shortExposure: '0.00',
        grossExposure: '70.00',
        netExposure: '70.00',
        weightRatio: '0.097765',
      },
    ]);
  });
});
