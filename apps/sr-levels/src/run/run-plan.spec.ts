import { describe, expect, it } from '@jest/globals';
import { openProvider, Universes } from '@tapedeck/market-data';
import { readConfig } from '@tapedeck/platform';
import { planRuns } from './run-plan.js';

async function planWith(variables: Record<string, string>) {
  const provider = await openProvider({ url: 'simulated:?seed=1&instruments=12' });
  return planRuns(readConfig([], variables), provider, new Universes({ provider }));
}

describe('what is computed on schedule', () => {
  it('is everything in every scope unless told', async () => {
    const plan = await planWith({});
    expect(plan).toMatchObject({ universes: ['all'], leftOut: 0, unserved: [] });
    expect(plan.symbols).toHaveLength(12);
    expect(plan.scopes).toEqual(['15m', '1h', '1d', '1w']);
  });

  it('ends at the limit, and says how many are left out', async () => {
    const plan = await planWith({ SR_LEVELS_MAX_SYMBOLS: '5', TOP_PICKS_RUNS: 'all/swing,all/intraday' });
    expect([plan.universes, plan.symbols.length, plan.leftOut]).toEqual([['all'], 5, 7]);
  });

  it.each([
    [{ SR_LEVELS_UNIVERSES: 'nasdaq,all' }, /^SR_LEVELS_UNIVERSES: no universe nasdaq; .*all/],
    [{ TOP_PICKS_RUNS: 'dow/swing' }, /^TOP_PICKS_RUNS: no universe dow; .*all/],
  ])('refuses %j', async (variables, expected) => {
    await expect(planWith(variables)).rejects.toMatchObject({ problems: [expect.stringMatching(expected)] });
  });
});
