import { describe, expect, it } from '@jest/globals';
import { discrepancies, type Account } from './account.js';

const WHOLE: Account = {
  published: 10,
  appended: 10,
  lastSequence: 10,
  rows: 10,
  distinctEvents: 10,
  picks: 50,
  sequenceGaps: 0,
  sequencesRepeated: 0,
  unsettled: 0,
  pending: 0,
  deadLetters: 0,
};

describe('an account', () => {
  it('is in order when each event is stored once', () => {
    expect(discrepancies(WHOLE)).toEqual([]);
  });

  it.each([
    ['a row less', { rows: 9 }, 'rows: expected 10, found 9'],
    ['an event twice', { distinctEvents: 9 }, 'distinctEvents: expected 10, found 9'],
    ['a pick less', { picks: 49 }, 'picks: expected 50, found 49'],
    ['a dead letter', { deadLetters: 1 }, 'deadLetters: expected 0, found 1'],
    ['a gap', { sequenceGaps: 1 }, 'sequenceGaps: expected 0, found 1'],
  ])('tells of %s', (_what, change, told) => {
    expect(discrepancies({ ...WHOLE, ...change })).toEqual([told]);
  });
});
