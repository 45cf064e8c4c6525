import { describe, expect, it } from '@jest/globals';
import { addressOf } from './address-of.js';

describe('the address of an operation', () => {
  it('has its parameters where the document says', () => {
    const asOf = new Date('2018-02-07T21:00:00Z');
    expect(addressOf('getTopPicks', { universe: 'sp500', mode: 'swing', asOf, knownAt: undefined })).toBe(
      '/v1/top-picks/sp500/swing?asOf=2018-02-07T21%3A00%3A00.000Z',
    );
    expect(addressOf('getLive')).toBe('/health/live');
  });

  it('keeps a name in one segment, whatever is in it', () => {
    expect(addressOf('getSrLevels', { symbol: 'BTC/USDT:USDT', scope: '1d' })).toBe(
      '/v1/sr-levels/BTC%2FUSDT%3AUSDT/1d',
    );
    expect(addressOf('unwatch', { symbol: '?a=1#b' })).toBe('/v1/portfolio/watchlist/%3Fa%3D1%23b');
  });

  it('writes lists with commas', () => {
    expect(addressOf('streamEvents', { subjects: ['sp500/swing', 'AAPL/*'] })).toBe(
      '/v1/stream?subjects=sp500%2Fswing%2CAAPL%2F*',
    );
  });

  it.each(['', '.', '..', undefined])('refuses %p as a name: it would be another address', (symbol) => {
    expect(() => addressOf('getBars', { symbol })).toThrow(TypeError);
  });
});
