import { Inject, Injectable, Logger } from '@nestjs/common';
import { topPicksSubject } from '@tapedeck/contracts';
import type { StoredPolicy } from '@tapedeck/history';
import { METRICS, type TopPicksRunConfig } from '@tapedeck/platform';
import { Gauge, Registry } from 'prom-client';
import { DEFAULT_POLICIES, PolicyError, type RankingPolicy } from '../ranking/index.js';
import { PolicyStore } from './policy-store.js';
import { rankingPolicyOf } from './ranking-policy-of.js';

/** What was last learnt of one run's policy. */
interface Known {
  readonly asOf: number;
  readonly stored: StoredPolicy | undefined;
}

/**
 * The weights that a ranking as of a moment uses: those in force at that moment, or the built-in ones. Policies never keep
 * a ranking from happening: while history is away the last known one serves, and one that cannot rank is passed over for
 * the built-in. Either is said once in the log, shown by a gauge, and named in each run.
 */
@Injectable()
export class ActivePolicies {
  private readonly logger = new Logger('policies');
  private readonly known = new Map<string, Known>();
  /** By run, what was last said of it, so that a trouble is one line and not one a slot. */
  private readonly said = new Map<string, string>();
  private readonly troubled: Gauge<'universe' | 'mode'>;

  constructor(
    @Inject(PolicyStore) private readonly store: PolicyStore,
    @Inject(METRICS) metrics: Registry,
  ) {
    this.troubled = new Gauge({
      name: 'tapedeck_policy_trouble',
      help: 'Whether the last ranking had to do without the policy in force (1), by universe and mode',
      labelNames: ['universe', 'mode'],
      registers: [metrics],
    });
  }

  /** `asOf`: epoch milliseconds of market time. Never rejects. */
  async policyFor(run: TopPicksRunConfig, asOf: number): Promise<RankingPolicy> {
    const byDefault = DEFAULT_POLICIES[run.mode];
    const { stored, trouble } = await this.stored(run, asOf);
    if (stored === undefined) {
      this.say(run, trouble && `${trouble}; ranking with the built-in ${byDefault.name}`);
      return byDefault;
    }
    try {
      const policy = rankingPolicyOf(stored);
      this.say(run, trouble && `${trouble}; ranking with ${policy.name}, the last one known`);
      return policy;
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      this.say(run, `${error.message}; ranking with the built-in ${byDefault.name}`);
      return byDefault;
    }
  }

  private async stored(
    run: TopPicksRunConfig,
    asOf: number,
  ): Promise<{ stored: StoredPolicy | undefined; trouble?: string }> {
    const key = topPicksSubject(run.universe, run.mode);
    try {
      const stored = await this.store.activeAsOf(run, asOf);
      const known = this.known.get(key);
      if (known === undefined || known.asOf <= asOf) this.known.set(key, { asOf, stored });
      return { stored };
    } catch (error) {
      const known = this.known.get(key)?.stored;
      // Of what was learnt as of later only that tells of this moment which was in force by then.
      const stored = known !== undefined && known.asOf <= asOf ? known : undefined;
      return { stored, trouble: `the policy in force is not known (${reasonOf(error)})` };
    }
  }

  private say(run: TopPicksRunConfig, trouble: string | undefined): void {
    this.troubled.set(run, trouble === undefined ? 0 : 1);
    const key = topPicksSubject(run.universe, run.mode);
    if (this.said.get(key) === trouble) return;
    if (trouble === undefined) this.said.delete(key);
    else this.said.set(key, trouble);
    if (trouble === undefined) this.logger.log(`${key}: the policy in force is used again`);
    else this.logger.error(`${key}: ${trouble}`);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}
