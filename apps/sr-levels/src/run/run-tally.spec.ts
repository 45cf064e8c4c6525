import { describe, expect, it } from '@jest/globals';
import { LevelsUnavailableError, type LevelsUnavailableReason } from '../levels/index.js';
import type { LevelsOutcome } from './levels-outcome.js';
import { RunTally } from './run-tally.js';

function tallyOf(...outcomes: ('published' | 'shown' | LevelsUnavailableReason)[]): RunTally {
  const tally = new RunTally();
  for (const [index, one] of outcomes.entries()) tally.add(outcomeOf(one, `S${index}`));
  return tally;
}

function outcomeOf(one: 'published' | 'shown' | LevelsUnavailableReason, symbol: string): LevelsOutcome {
  return one === 'published' || one === 'shown'
    ? { outcome: one }
    : { outcome: 'refused', error: new LevelsUnavailableError(symbol, '1d', one, 'seen') };
}

describe('the tally of a run', () => {
  it('says what became of every symbol, with an example of each refusal', () => {
    expect(tallyOf('published', 'shown', 'published', 'stale', 'too-few-bars', 'stale').words()).toBe(
      '2 published, 1 there already, 2 stale (no levels of S3 on 1d bars: seen), ' +
        '1 too-few-bars (no levels of S4 on 1d bars: seen)',
    );
  });

  it.each([
    [['published', 'stale'], false, false],
    [['shown'], false, false],
    [['stale', 'stale'], true, true],
    [['stale', 'too-few-bars'], true, false],
    [[], true, false],
  ] as const)('%j: empty %p, waits for bars %p', (outcomes, empty, awaitsBars) => {
    const tally = tallyOf(...outcomes);
    expect([tally.empty, tally.awaitsBars]).toEqual([empty, awaitsBars]);
  });
});
