/** Thrown for a policy that cannot rank: a factor unknown or missing, a weight that is no number, another mode. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';

  constructor(policy: string, problem: string) {
    super(`policy ${policy}: ${problem}`);
  }
}
