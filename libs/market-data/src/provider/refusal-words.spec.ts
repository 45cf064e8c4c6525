import { describe, expect, it } from '@jest/globals';
import { refusalWords } from './refusal-words.js';

const refusal = {
  reason: 'bad-open',
  file: 'bars.csv',
  line: 7,
  symbol: 'AAPL',
  time: '2018-02-07',
  column: 'open',
  received: '',
  expected: 'a price above zero',
} as const;

describe('refusalWords', () => {
  it('says nothing when nothing was refused', () => {
    expect(refusalWords({ accepted: 5, refused: 0, byReason: {}, examples: [] })).toBeUndefined();
  });

  it('counts by reason and names the first few', () => {
    const report = {
      accepted: 95,
      refused: 5,
      byReason: { 'bad-open': 4, duplicate: 1 },
      examples: Array.from({ length: 5 }, (_, index) => ({ ...refusal, line: 7 + index })),
    };
    const words = refusalWords(report);
    expect(words).toMatch(/^refused 5 of 100 bars \(4 bad-open, 1 duplicate\), such as /);
    expect(words).toContain('bars.csv:7 AAPL 2018-02-07 open received "", expected a price above zero');
    expect(words?.match(/bars\.csv/g)).toHaveLength(3);
  });
});
