import { describe, expect, it } from '@jest/globals';
import { parseRetentionMonths } from './retention-months.js';

describe('parseRetentionMonths', () => {
  it.each([
    ['24', 24, {}],
    ['all', undefined, {}],
    ['24, llm_requests=6,top_picks_runs=all', 24, { llm_requests: 6, top_picks_runs: undefined }],
    ['llm_requests=6', undefined, { llm_requests: 6 }],
  ])('reads %j', (text, months, tables) => {
    const parsed = parseRetentionMonths(text);
    expect(parsed?.months).toBe(months);
    expect(Object.fromEntries(parsed?.tables ?? [])).toEqual(tables);
  });

  it.each([
    '',
    '0',
    '-1',
    '1.5',
    '1201',
    '24,12',
    'llm_requests=6,24',
    'a=1,a=2',
    'a=',
    'a=0',
    '24,,',
    'A=1',
  ])('refuses %j', (text) => expect(parseRetentionMonths(text)).toBeUndefined());
});
