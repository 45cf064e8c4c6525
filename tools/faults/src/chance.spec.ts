import { describe, expect, it } from '@jest/globals';
import { Chance } from './chance.js';

const drawn = (chance: Chance) => Array.from({ length: 100 }, () => chance.between(3, 7));

describe('Chance', () => {
  it('draws the same again from the same seed, and something else from another', () => {
    expect(drawn(Chance.of('seed', 'fault', 1))).toEqual(drawn(Chance.of('seed', 'fault', 1)));
    expect(drawn(Chance.of('seed', 'fault', 1))).not.toEqual(drawn(Chance.of('seed', 'fault', 2)));
  });

  it('draws every whole number between the two, and no other', () => {
    expect([...new Set(drawn(Chance.of('seed')))].sort()).toEqual([3, 4, 5, 6, 7]);
  });

  it('shuffles without losing anything', () => {
    const list = Array.from({ length: 50 }, (_, n) => n);
    const shuffled = Chance.of('seed').shuffled(list);
    expect(shuffled).not.toEqual(list);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(list);
  });
});
