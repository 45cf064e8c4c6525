import { parsePolicyLabel, type Mode } from '@tapedeck/contracts';
import { PoliciesQuery } from '@tapedeck/history';
import { ConfigError } from '@tapedeck/platform';
import { DEFAULT_POLICIES, PolicyError, rankingPolicyOf, type KeptPolicy } from '@tapedeck/top-picks';
import type { History } from '../with-history.js';

export type FoundPolicy = KeptPolicy & { readonly note: string | null };

/** A version that is kept, or a built-in one. Throws ConfigError. */
export async function findPolicy(
  history: History,
  label: string,
  universe: string,
  mode: Mode,
): Promise<FoundPolicy> {
  const ref = parsePolicyLabel(label);
  if (ref === undefined)
    throw new ConfigError([`policy: expected a name and version such as default-swing@1, received ${label}`]);
  const builtIn = DEFAULT_POLICIES[mode];
  if (builtIn.name === label) return { ...builtIn, ...ref, note: 'built in' };
  const [update] = await new PoliciesQuery(history).list({ universe, mode, ...ref });
  if (update === undefined) throw new ConfigError([`policy: there is no ${label} for ${universe}/${mode}`]);
  return update;
}

/** Throws ConfigError for weights that cannot rank, in the words of the ranking itself. */
export function mustRank(policy: KeptPolicy): void {
  try {
    rankingPolicyOf(policy);
  } catch (error) {
    if (error instanceof PolicyError) throw new ConfigError([error.message]);
    throw error;
  }
}

/** Whether two rank the same. */
export function sameWeights(a: Weights, b: Weights): boolean {
  const factors = new Set([...Object.keys(a.weights), ...Object.keys(b.weights)]);
  return (
    a.allowShorts === b.allowShorts && [...factors].every((factor) => a.weights[factor] === b.weights[factor])
  );
}

type Weights = Pick<KeptPolicy, 'weights' | 'allowShorts'>;
