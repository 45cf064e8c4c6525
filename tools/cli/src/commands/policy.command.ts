import { policyLabel, policySubject, type Mode, type PolicyUpdateData } from '@tapedeck/contracts';
import { PoliciesQuery } from '@tapedeck/history';
import { MarketClock } from '@tapedeck/market-data';
import { ConfigError, EXIT_FAILURE, readConfig, type EnvironmentSource } from '@tapedeck/platform';
import { DEFAULT_POLICIES } from '@tapedeck/top-picks';
import { findPolicy, mustRank, sameWeights } from '../policy/find-policy.js';
import { modeOf, scopeProblems, type PolicyScopeOptions } from '../policy/policy-scope.js';
import { policyVersions } from '../policy/policy-versions.js';
import { publishPolicy } from '../policy/publish-policy.js';
import { readPolicyFile } from '../policy/read-policy-file.js';
import { isStoredSoon } from '../policy/wait-for-policy.js';
import { commandEnvironment } from '../running-stack.js';
import { withHistory, type History } from '../with-history.js';
import { withRedis } from '../with-redis.js';

/** A universe and a mode, both needed. */
export interface PolicyTarget {
  readonly universe: string;
  readonly mode: string;
}

export interface CreateOptions extends PolicyTarget {
  readonly file: string;
}

export interface ActivateOptions extends PolicyTarget {
  readonly note?: string;
}

/** `policy list | show LABEL | create --file | activate LABEL`. */
export class PolicyCommand {
  constructor(
    private readonly environment: () => EnvironmentSource = commandEnvironment,
    private readonly print: (text: string) => void = (text) => process.stdout.write(text),
    /** How long to wait for the history-writer; undefined: some seconds. */
    private readonly patienceMs?: number,
  ) {}

  /** One line a version; a star at the one in force. */
  async list(options: PolicyScopeOptions = {}): Promise<void> {
    refuse(scopeProblems(options));
    await this.withHistory(async (history, clock) => {
      const { universe } = options;
      const updates = await new PoliciesQuery(history).list({ universe, mode: modeOf(options) });
      const versions = policyVersions(updates, clock.now());
      for (const { active, subject, label, activatedAsOf, createdAsOf, note } of versions) {
        const since = activatedAsOf === undefined ? 'never activated' : `activated ${moment(activatedAsOf)}`;
        const created = createdAsOf === undefined ? '' : `, created ${moment(createdAsOf)}`;
        const why = note === null ? '' : `  ${note.replace(/\s+/g, ' ')}`;
        this.print(`${active ? '*' : ' '} ${subject}  ${label}  ${since}${created}${why}\n`);
      }
      this.print(`${versions.length} versions; where no star stands, the built-in weights are in force\n`);
    });
  }

  /** The weights of a version as JSON. */
  async show(label: string, target: PolicyTarget): Promise<void> {
    const { universe, mode } = checked(target);
    await this.withHistory(async (history) => {
      const { name, version, weights, allowShorts, note } = await findPolicy(history, label, universe, mode);
      this.print(
        `${JSON.stringify({ universe, mode, name, version, weights, allowShorts, note }, null, 2)}\n`,
      );
    });
  }

  /** Writes a version down: the next one of its name, unless the newest has these very weights already. */
  async create({ file, ...target }: CreateOptions): Promise<void> {
    const { universe, mode } = checked(target);
    const policy = readPolicyFile(file);
    if (Object.values(DEFAULT_POLICIES).some(({ name }) => name.startsWith(`${policy.name}@`)))
      throw new ConfigError([`${file}: name: ${policy.name} is a built-in policy; take another name`]);
    await this.withHistory(async (history, clock) => {
      const [newest] = (await new PoliciesQuery(history).list({ universe, mode, name: policy.name })).sort(
        (a, b) => b.version - a.version,
      );
      const version = (newest?.version ?? 0) + 1;
      if (newest !== undefined && sameWeights(newest, policy)) {
        this.print(`${policySubject(newest)}: ${policyLabel(newest)} has these weights already\n`);
        return;
      }
      mustRank({ ...policy, mode, version });
      await this.publish(history, { universe, mode, version, ...policy, action: 'created' }, clock.now());
    });
  }

  /** Puts a version in force from now on in the market; rankings of earlier moments keep the weights of theirs. */
  async activate(label: string, { note, ...target }: ActivateOptions): Promise<void> {
    const { universe, mode } = checked(target);
    await this.withHistory(async (history, clock) => {
      const policy = await findPolicy(history, label, universe, mode);
      const asOf = clock.now();
      const active = await new PoliciesQuery(history).activeAsOf({ universe, mode, asOf });
      if (active !== undefined && policyLabel(active) === label) {
        this.print(`${policySubject(active)}: ${label} is in force since ${moment(active.asOf)}\n`);
        return;
      }
      mustRank(policy);
      const { name, version, weights, allowShorts } = policy;
      const update = { universe, mode, name, version, weights, allowShorts, note: note ?? null } as const;
      await this.publish(history, { ...update, weights: { ...weights }, action: 'activated' }, asOf);
    });
  }

  private async publish(history: History, update: PolicyUpdateData, asOf: number): Promise<void> {
    const config = readConfig(['REDIS_URL'], this.environment());
    const published = await withRedis(config.redis.url, 'tapedeck-policy', (redis) =>
      publishPolicy(redis, update, asOf),
    );
    const what = `${policySubject(update)}: ${policyLabel(update)}`;
    if (!published.sameWeights)
      throw new Error(
        `${what} was created with other weights a moment ago: run it again for the next version`,
      );
    const stored = await isStoredSoon(history, published.receipt, this.patienceMs);
    this.print(`${what} ${update.action} as of ${published.receipt.asOf}\n`);
    if (stored) return;
    this.print('it waits on the stream and counts once a history-writer has stored it: is one running?\n');
    process.exitCode = EXIT_FAILURE;
  }

  private async withHistory(work: (history: History, clock: MarketClock) => Promise<void>): Promise<void> {
    const config = readConfig(['REDIS_URL', 'DATABASE_URL'], this.environment());
    const clock = MarketClock.parse(config.marketData.clock, config.marketData.clockStartedAt);
    await withHistory(config.database.url, { poolSize: 1, applicationName: 'tapedeck-policy' }, (history) =>
      work(history, clock),
    );
  }
}

function checked(target: PolicyTarget): { universe: string; mode: Mode } {
  refuse(scopeProblems(target));
  const mode = modeOf(target);
  if (mode === undefined) throw new ConfigError(['--mode: required']);
  return { universe: target.universe, mode };
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new ConfigError(problems);
}

function moment(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
