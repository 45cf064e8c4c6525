import { freePort } from '@tapedeck/local-servers';
import { EXIT_CONFIG } from '@tapedeck/platform';
import type { EnvironmentSource } from '@tapedeck/platform';
import type { PrefixedLog } from './prefixed-log.js';
import { whyNotReady } from './readiness.js';
import type { ProgramPlan } from './stack-plan.js';
import { startProgram } from './start-program.js';
import type { Running } from './supervised-process.js';
import { SupervisedProcess } from './supervised-process.js';

export interface ServiceEvents {
  onStarted(): Promise<void>;
  /** A service has said that its configuration cannot work: its lines, in the log, say why. */
  onBadConfiguration(name: string): void;
}

/** The product's own processes. */
export class StackServices {
  readonly processes: readonly SupervisedProcess[];
  private readonly managementPorts = new Map<string, number>();

  constructor(
    plans: readonly ProgramPlan[],
    private readonly environment: () => EnvironmentSource,
    private readonly log: PrefixedLog,
    events: ServiceEvents,
  ) {
    this.processes = plans.map(
      (plan) =>
        new SupervisedProcess({
          name: plan.name,
          start: () => this.startOne(plan),
          onStarted: () => events.onStarted(),
          isFatal: (code) => code === EXIT_CONFIG,
          onFatal: () => events.onBadConfiguration(plan.name),
          log: (line) => log.line(plan.name, line),
        }),
    );
  }

  async start(): Promise<void> {
    await Promise.all(this.processes.map((service) => service.start()));
  }

  /** Why which services are not ready; empty when all are. */
  async notReady(): Promise<readonly string[]> {
    const reasons = await Promise.all(
      [...this.managementPorts].map(async ([name, port]) => {
        const why = await whyNotReady(`http://127.0.0.1:${port}`);
        return why === undefined ? [] : [`${name} (${why})`];
      }),
    );
    return reasons.flat();
  }

  /** With a new management port each time: after a crash somebody else may have the one before. */
  private async startOne(plan: ProgramPlan): Promise<Running> {
    const port = await freePort();
    this.managementPorts.set(plan.name, port);
    const management = { MANAGEMENT_HOST: '127.0.0.1', MANAGEMENT_PORT: String(port) };
    return startProgram(plan, { ...this.environment(), ...management }, this.log);
  }
}
