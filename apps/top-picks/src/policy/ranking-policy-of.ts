import { policyLabel, type Mode, type PolicyRef } from '@tapedeck/contracts';
import { checkPolicy } from '../ranking/policy/check-policy.js';
import type { RankingPolicy } from '../ranking/policy/ranking-policy.js';

/** A policy as it is kept: its factors are whatever somebody wrote. */
export interface KeptPolicy extends PolicyRef {
  readonly mode: Mode;
  readonly weights: Readonly<Record<string, number>>;
  readonly allowShorts: boolean;
}

/** A kept policy as one that can rank. Throws PolicyError where it cannot: a factor unknown or missing, no weight at all. */
export function rankingPolicyOf(kept: KeptPolicy): RankingPolicy {
  const policy: RankingPolicy = {
    name: policyLabel(kept),
    mode: kept.mode,
    // checkPolicy looks at every name and value, whatever the type says.
    weights: kept.weights as RankingPolicy['weights'],
    allowShorts: kept.allowShorts,
  };
  checkPolicy(policy, kept.mode);
  return policy;
}
