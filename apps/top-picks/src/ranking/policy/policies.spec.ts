import { describe, expect, it } from '@jest/globals';
import { MODES } from '@tapedeck/contracts';
import { MODE_PROFILES } from '../profile/mode-profiles.js';
import { checkPolicy } from './check-policy.js';
import { DEFAULT_POLICIES } from './default-policies.js';
import { PolicyError } from './policy.error.js';
import type { RankingPolicy } from './ranking-policy.js';

const swing = DEFAULT_POLICIES.swing;
const withWeights = (weights: Record<string, number>): RankingPolicy => ({
  ...swing,
  weights: { ...swing.weights, ...weights },
});

describe.each(MODES)('the default policy for %s', (mode) => {
  it('is sound, named after its mode, and its weights add up to 1', () => {
    const policy = DEFAULT_POLICIES[mode];
    expect(() => checkPolicy(policy, mode)).not.toThrow();
    expect(policy.name).toBe(`default-${mode}@1`);
    expect(Object.values(policy.weights).reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 12);
  });

  it('ranks only symbols with bars enough for every span', () => {
    const { minimumBars, ...profile } = MODE_PROFILES[mode];
    const { momentum, relativeVolume } = profile;
    const longest = Math.max(
      momentum.long + 1,
      profile.trendStack.slow,
      profile.trendQualityBars,
      profile.volatilityBars + 1,
      relativeVolume.recent + relativeVolume.baseline,
      profile.breakoutBars + 1,
      profile.rsiPeriod + 1,
      profile.atrPeriod + 1,
      profile.liquidity.bars,
      profile.plan.levelBars,
    );
    expect(minimumBars).toBeGreaterThanOrEqual(longest);
    expect(momentum.skip).toBeLessThan(momentum.short);
  });
});

describe('a policy from elsewhere', () => {
  it.each([
    ['an unknown factor', withWeights({ luck: 0.5 }), 'unknown factor luck'],
    [
      'a weight that is no number',
      withWeights({ breakout: NaN }),
      'finite weight for breakout, received NaN',
    ],
    ['another mode', { ...swing, mode: 'scalping' as const }, 'is for scalping, asked to rank swing'],
  ])('is refused with %s', (_, policy, problem) => {
    expect(() => checkPolicy(policy, 'swing')).toThrow(PolicyError);
    expect(() => checkPolicy(policy, 'swing')).toThrow(problem);
  });

  it('is refused with a factor missing, or nothing weighed', () => {
    const { breakout: _, ...rest } = swing.weights;
    const missing = { ...swing, weights: rest as RankingPolicy['weights'] };
    expect(() => checkPolicy(missing, 'swing')).toThrow('finite weight for breakout, received undefined');
    const nothing = withWeights(Object.fromEntries(Object.keys(swing.weights).map((name) => [name, 0])));
    expect(() => checkPolicy(nothing, 'swing')).toThrow('every weight is 0');
  });
});
