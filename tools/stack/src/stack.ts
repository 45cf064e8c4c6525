import { setTimeout as sleep } from 'node:timers/promises';
import { EXIT_CONFIG } from '@tapedeck/platform';
import type { EnvironmentSource, TapedeckConfig } from '@tapedeck/platform';
import { announcement } from './announcement.js';
import { gatewayPort } from './gateway-port.js';
import { migrate } from './migrate.js';
import type { PrefixedLog } from './prefixed-log.js';
import { sharedEnvironment, stackEnvironment } from './stack-environment.js';
import type { StackPlan } from './stack-plan.js';
import type { StackRecord } from './stack-record.js';
import { StackServers } from './stack-servers.js';
import { StackServices } from './stack-services.js';
import { StackError } from './stack.error.js';
import type { StateFolder } from './state-folder.js';
import type { SupervisedProcess } from './supervised-process.js';

export interface StackOptions {
  readonly config: TapedeckConfig;
  /** What the user set; handed on to every process. */
  readonly environment: EnvironmentSource;
  readonly folder: StateFolder;
  /** From claiming the folder; goes on describing us until the folder is released. */
  readonly claim: StackRecord;
  readonly plan: StackPlan;
  readonly log: PrefixedLog;
}

/** A shell's exit code for a command ended by Ctrl-C. */
export const EXIT_FORCED = 130;
const READY_POLL_MS = 100;
const REMIND_EVERY_POLLS = 100;
const NAME = 'stack';

/**
 * The whole product on one machine: servers, then the schema, then the services, each supervised; and all of it down
 * again, services first, when asked to stop or when a service says that its configuration cannot work.
 */
export class Stack {
  private readonly servers: StackServers;
  private readonly services: StackServices;
  private readonly stopping = new AbortController();
  private stopReason: StackError | undefined;
  private gateway = 0;
  private recorded: Promise<void> = Promise.resolve();

  constructor(private readonly options: StackOptions) {
    const { config, folder, plan, log } = options;
    const onStarted = () => this.record();
    this.servers = new StackServers(config, folder, (name, line) => log.line(name, line), onStarted);
    this.services = new StackServices(plan.services, () => this.environment, log, {
      onStarted,
      onBadConfiguration: (name) =>
        this.requestStop(new StackError(`${name} cannot run as configured, see above`, EXIT_CONFIG)),
    });
  }

  /** Until asked to stop; by then everything is down. Throws StackError where the reason is a fault. */
  async run(): Promise<void> {
    try {
      await this.startUp();
      if (!this.stopped) await this.untilStopped();
    } finally {
      await this.end((process) => process.stop());
    }
    if (this.stopReason !== undefined) throw this.stopReason;
  }

  /** Begins the graceful end; run() settles when it is done. */
  requestStop(reason?: StackError): void {
    if (this.stopped) return;
    this.stopReason = reason;
    this.stopping.abort();
  }

  /** Ends everything at once; run() throws, as nothing had the time to end well. */
  async kill(): Promise<void> {
    this.stopReason = new StackError('ended everything at once', EXIT_FORCED);
    this.stopping.abort();
    await this.end((process) => process.kill());
  }

  private async startUp(): Promise<void> {
    const { config, environment, plan, log } = this.options;
    const askedFor = (environment['GATEWAY_PORT'] ?? '') !== '';
    this.gateway = await gatewayPort(config.gateway.port, askedFor, (line) => log.line(NAME, line));
    await this.servers.start();
    if (this.stopped) return;
    await migrate(plan.migrate, this.environment, log);
    if (this.stopped) return;
    await this.services.start();
    await this.announceWhenReady();
  }

  private async announceWhenReady(): Promise<void> {
    for (let polls = 1; !this.stopped; polls += 1) {
      const missing = await this.services.notReady();
      if (missing.length === 0) {
        const text = await announcement(this.address, this.options.config, this.stopping.signal);
        if (!this.stopped) this.options.log.line(NAME, text);
        return;
      }
      if (polls % REMIND_EVERY_POLLS === 0) this.options.log.line(NAME, `waiting for ${missing.join(', ')}`);
      await sleep(READY_POLL_MS);
    }
  }

  private async end(how: (process: SupervisedProcess) => Promise<void>): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.services.processes.map(how));
    await Promise.all(this.servers.processes.map(how));
  }

  private get stopped(): boolean {
    return this.stopping.signal.aborted;
  }

  private async untilStopped(): Promise<void> {
    const { signal } = this.stopping;
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  }

  private get address(): string {
    return `http://127.0.0.1:${this.gateway}`;
  }

  private get environment(): EnvironmentSource {
    return stackEnvironment(this.options.environment, {
      redisUrl: this.servers.redisUrl,
      databaseUrl: this.servers.databaseUrl,
      gatewayPort: this.gateway,
      clockStartedAt:
        this.options.config.marketData.clockStartedAt ?? Date.parse(this.options.claim.startedAt),
    });
  }

  /** Brings stack.json up to date with what runs now; one write after the other. */
  private async record(): Promise<void> {
    // One failed write must not fail those after it.
    this.recorded = this.recorded.catch(() => undefined).then(() => this.writeRecord());
    return this.recorded;
  }

  private async writeRecord(): Promise<void> {
    const processes = [...this.servers.processes, ...this.services.processes];
    const pids = processes.flatMap(({ name, pid }) => (pid === undefined ? [] : [[name, pid] as const]));
    await this.options.folder.write({
      ...this.options.claim,
      gateway: this.address,
      environment: sharedEnvironment(this.environment),
      pids: Object.fromEntries(pids),
    });
  }
}
