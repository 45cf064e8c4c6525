import type { Mode } from '@tapedeck/contracts';
import { FACTOR_NAMES, isFactorName } from '../factors/factor-name.js';
import { PolicyError } from './policy.error.js';
import type { RankingPolicy } from './ranking-policy.js';

/**
 * Refuses a policy that would rank by something else than it says. The weights may come from a table, so the names
 * are checked although the type has them. Throws PolicyError.
 */
export function checkPolicy(policy: RankingPolicy, mode: Mode): void {
  const refuse = (problem: string): never => {
    throw new PolicyError(policy.name, problem);
  };
  if (policy.mode !== mode) refuse(`is for ${policy.mode}, asked to rank ${mode}`);
  const unknown = Object.keys(policy.weights).find((name) => !isFactorName(name));
  if (unknown !== undefined) refuse(`unknown factor ${unknown}; known are ${FACTOR_NAMES.join(', ')}`);
  for (const name of FACTOR_NAMES) {
    const weight: number | undefined = policy.weights[name];
    if (!Number.isFinite(weight)) refuse(`expected a finite weight for ${name}, received ${weight}`);
  }
  if (FACTOR_NAMES.every((name) => policy.weights[name] === 0)) refuse('every weight is 0');
}
