import { describe, expect, it } from '@jest/globals';
import { eventFilter } from './event-filter.js';

describe('a filter', () => {
  it.each<[string[], string[], string, string, boolean]>([
    [[], [], 'a', 's', true],
    [['a'], [], 'a', 's', true],
    [['a'], [], 'b', 's', false],
    [[], ['AAPL/1d'], 'a', 'AAPL/1d', true],
    [[], ['AAPL/1d'], 'a', 'AAPL/1w', false],
    [[], ['AAPL/*'], 'a', 'AAPL/1w', true],
    [[], ['AAPL/*'], 'a', 'AAPL', false],
    [[], ['AAPL/*'], 'a', 'AAPLE/1d', false],
    [[], ['x', 'BTC/*'], 'a', 'BTC/USDT:USDT/1h', true],
    [['a'], ['AAPL/*'], 'b', 'AAPL/1d', false],
    [['a'], ['AAPL/*'], 'a', 'MSFT/1d', false],
  ])('of types %p and subjects %p lets %s about %s pass: %p', (types, subjects, type, subject, passes) => {
    expect(eventFilter(types, subjects).lets(type, subject)).toBe(passes);
  });

  it('is the same whatever the order and the repeats', () => {
    const one = eventFilter(['a', 'b'], ['x/*', 'y']);
    expect(eventFilter(['b', 'a', 'b'], ['y', 'x/*', 'y']).key).toBe(one.key);
    expect(eventFilter(['a'], ['x/*', 'y']).key).not.toBe(one.key);
    expect(eventFilter([], []).key).not.toBe(one.key);
  });
});
