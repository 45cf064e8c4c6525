import { describe, expect, it } from '@jest/globals';
import { InvalidPayloadError } from '../invalid-payload.error.js';
import { parseTopPicksData } from './top-picks.data.js';

const pick = {
  rank: 1,
  symbol: 'AAPL',
  side: 'long',
  score: 1.5,
  contributions: { momentum: 1, trend: 0.5 },
  entry: 100,
  stop: 95,
  targets: [110, 120],
  riskReward: 2,
  reasons: ['Up'],
};
const data = {
  universe: 'sp500',
  mode: 'swing',
  policy: 'default-swing@1',
  considered: 2,
  excluded: [{ symbol: 'XYZ', reason: 'no bars' }],
  picks: [pick],
};

function problemsOf(plain: unknown): readonly string[] {
  try {
    parseTopPicksData(plain);
  } catch (error) {
    if (error instanceof InvalidPayloadError) return error.problems;
    throw error;
  }
  return [];
}

describe('parseTopPicksData', () => {
  it('returns the same data', () => {
    expect(JSON.parse(JSON.stringify(parseTopPicksData(data)))).toEqual(data);
  });

  it.each([
    ['a NaN score', { ...data, picks: [{ ...pick, score: Number.NaN }] }, /picks\.0\.score.*NaN/],
    ['an infinite target', { ...data, picks: [{ ...pick, targets: [Infinity] }] }, /picks\.0\.targets/],
    ['a negative price', { ...data, picks: [{ ...pick, entry: -1 }] }, /picks\.0\.entry.*-1/],
    [
      'a text for a contribution',
      { ...data, picks: [{ ...pick, contributions: { a: '1' } }] },
      /contributions/,
    ],
    ['an unknown mode', { ...data, mode: 'yearly' }, /mode.*yearly/],
    ['picks that are no list', { ...data, picks: 'all' }, /picks/],
    ['a pick that is no object', { ...data, picks: [null] }, /picks\[0\]|object/],
    ['no universe', { ...data, universe: '' }, /universe/],
    ['a field nobody knows', { ...data, surprise: 1 }, /surprise/],
    ['no object at all', [], /expected an object/],
  ])('refuses %s and says what was received', (_, plain, expected) => {
    expect(problemsOf(plain).join('\n')).toMatch(expected);
  });
});
