import { describe, expect, it } from '@jest/globals';
import { ToldFacts } from './told-facts.js';

describe('ToldFacts', () => {
  it('knows what was told three slots ago, of the runs that were there then', () => {
    const told = new ToldFacts();
    for (const [asOf, runs] of [
      [1, ['a']],
      [2, ['a', 'b']],
      [3, ['a', 'b']],
    ] as const)
      told.note(asOf, runs);
    expect(told.of('a')).toBe(-Infinity);
    told.note(4, ['a', 'b', 'c']);
    expect([told.of('a'), told.of('b')]).toEqual([1, -Infinity]);
    told.note(5, ['a', 'b', 'c']);
    expect([told.of('a'), told.of('b'), told.of('c')]).toEqual([2, 2, -Infinity]);
  });

  it('is not set back by an older slot, and forgets runs that are out of play', () => {
    const told = new ToldFacts();
    for (const asOf of [10, 3, 11, 12, 13]) told.note(asOf, ['a']);
    expect(told.of('a')).toBe(10);
    for (const asOf of [14, 15, 16]) told.note(asOf, ['b']);
    expect(told.of('a')).toBe(-Infinity);
  });
});
