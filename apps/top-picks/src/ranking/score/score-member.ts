import { FACTOR_NAMES, type FactorName } from '../factors/factor-name.js';
import type { RankingPolicy } from '../policy/ranking-policy.js';
import type { CrossSection } from './cross-section.js';

export interface Score {
  /** Sum of the contributions, exactly as rounded. */
  readonly total: number;
  /** Weight × z-score, rounded to six decimals. */
  readonly contributions: Record<FactorName, number>;
}

/** Scores are counted in whole millionths, so that the rounded contributions add up to the rounded score. */
const PER_UNIT = 1e6;

export function scoreMember(section: CrossSection, member: number, { weights }: RankingPolicy): Score {
  let millionths = 0;
  const shares = FACTOR_NAMES.map((name): [FactorName, number] => {
    // Adding 0 turns -0 into 0, which compares and prints like any other nothing.
    const share = Math.round(weights[name] * section.zScore(name, member) * PER_UNIT) + 0;
    millionths += share;
    return [name, share / PER_UNIT];
  });
  return {
    total: millionths / PER_UNIT,
    contributions: Object.fromEntries(shares) as Record<FactorName, number>,
  };
}
