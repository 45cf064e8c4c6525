import { describe, expect, it } from '@jest/globals';
import { isSymbol } from '../symbol.js';
import { parseSrLevelsReply } from './sr-levels.reply.js';
import { parseSrLevelsRequest } from './sr-levels.request.js';

describe('isSymbol', () => {
  it.each(['AAPL', 'BRK.B', 'BF-B', '^GSPC', 'M&M.NS', 'EURUSD=X', 'BTC/USDT:USDT', '4063.T'])(
    'takes %s',
    (text) => expect(isSymbol(text)).toBe(true),
  );

  it.each(['', ' ', 'A B', '*', '.A', '/A', 'A\n', 'Ä', '{A}', 'A'.repeat(33)])('refuses %j', (text) =>
    expect(isSymbol(text)).toBe(false),
  );
});

describe('the request for levels and its reply', () => {
  it.each([
    [{ symbol: 'AAPL', scope: '5m' }, /scope.*5m/],
    [{ symbol: 'A B', scope: '1d' }, /symbol.*expected a symbol.*A B/],
    [{ symbol: 7, scope: '1d' }, /symbol.*7/],
    [{ symbol: 'AAPL', scope: '1d', more: 1 }, /more/],
    [null, /expected an object/],
  ])('refuses the request %j', (plain, expected) => {
    expect(() => parseSrLevelsRequest(plain)).toThrow(expected);
  });

  it('takes a sound one, and refuses a reply that it cannot tell', () => {
    expect({ ...parseSrLevelsRequest({ symbol: 'AAPL', scope: '1d' }) }).toEqual({
      symbol: 'AAPL',
      scope: '1d',
    });
    const reply = { outcome: 'refused', reason: 'stale', detail: 'no bar since Monday' };
    expect({ ...parseSrLevelsReply(reply) }).toEqual(reply);
    expect(() => parseSrLevelsReply({ ...reply, reason: 'tired' })).toThrow(/reason.*tired/);
    expect(() => parseSrLevelsReply('published')).toThrow(/expected an object/);
  });
});
