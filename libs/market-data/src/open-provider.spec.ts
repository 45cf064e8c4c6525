import { describe, expect, it } from '@jest/globals';
import { MarketDataSourceError } from './market-data-source.error.js';
import { openProvider } from './open-provider.js';

describe('openProvider', () => {
  it.each([
    [
      'ccxt:binance',
      'unknown source of market data "ccxt:binance"; expected a URL that begins with one of file:, simulated:',
    ],
    ['', 'unknown source'],
    ['constructor:', 'unknown source'],
    ['file:', 'expected file:PATH, received no path'],
    ['simulated:?speed=2', 'unknown parameter "speed", expected seed or instruments'],
    ['simulated:?seed=one', 'expected seed to be an integer from 0 to 4294967295, received "one"'],
    ['simulated:?seed=4294967296', 'received "4294967296"'],
    ['simulated:?seed=1&seed=2', 'seed is given more than once'],
    ['simulated:?instruments=0', 'expected instruments to be an integer from 1 to 528'],
    ['simulated:market', 'expected nothing between simulated: and ?, received "market"'],
  ])('refuses %j', async (url, message) => {
    const opened = openProvider({ url });
    await expect(opened).rejects.toThrow(MarketDataSourceError);
    await expect(opened).rejects.toThrow(message);
  });

  it('refuses an unknown calendar', async () => {
    const opened = openProvider({ url: 'simulated:', calendar: 'XLON' });
    await expect(opened).rejects.toThrow('expected one of XNYS, 24/7');
  });
});
