import { describe, expect, it } from '@jest/globals';
import { openProvider, Universes } from '@tapedeck/market-data';
import { planRuns } from './run-plan.js';

describe('planRuns', () => {
  it('runs every mode that the provider has bars for over everything it has, unless told', async () => {
    const provider = await openProvider({ url: 'simulated:?seed=1' });
    const runs = await planRuns(undefined, provider, new Universes({ provider }));
    expect(runs).toEqual(
      ['scalping', 'intraday', 'swing', 'positional'].map((mode) => ({ universe: 'all', mode })),
    );
  });

  it('names every pair that could never be computed', async () => {
    const provider = await openProvider({ url: 'simulated:?seed=1' });
    const daily = Object.assign(Object.create(provider) as typeof provider, { timeframes: ['1d'] as const });
    const configured = [
      { universe: 'nasdaq', mode: 'swing' },
      { universe: 'all', mode: 'scalping' },
    ] as const;
    await expect(planRuns(configured, daily, new Universes({ provider }))).rejects.toMatchObject({
      problems: [
        expect.stringMatching(/no universe nasdaq.*all/),
        expect.stringMatching(/scalping needs 1m.*1d/),
      ],
    });
  });
});
