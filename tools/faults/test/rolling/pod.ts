import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, until } from '@tapedeck/local-servers';
import { STACK_PLAN } from '@tapedeck/stack';
import { describeExit, Program } from '../../src/world/program.js';
import type { PodLife } from './pod-life.js';

const READY_WITHIN_MS = 120_000;
/** Of pino: errors, and what ends a process. */
const ERROR_LEVEL = 50;

export interface PodTemplate {
  readonly service: string;
  readonly environment: Readonly<Record<string, string>>;
  /** For its log. */
  readonly dir: string;
}

/** One replica of a service: a process with ports and a log of its own, asked and ended as a kubelet does. */
export class Pod {
  private constructor(
    readonly name: string,
    /** Of the gateway; nobody listens on that of another service. */
    readonly port: number,
    private readonly managementPort: number,
    private readonly program: Program,
    private readonly logFile: string,
  ) {}

  static async start({ service, environment, dir }: PodTemplate, number: number): Promise<Pod> {
    const plan = STACK_PLAN.services.find(({ name }) => name === service);
    if (plan === undefined) throw new Error(`the stack has no ${service}`);
    const name = `${service}-${number}`;
    const logFile = join(dir, `${name}.log`);
    const [port, managementPort] = [await freePort(), await freePort()];
    const program = await Program.start({
      entry: plan.entry,
      nodeFlags: plan.nodeFlags,
      environment: {
        ...environment,
        GATEWAY_PORT: String(port),
        MANAGEMENT_PORT: String(managementPort),
        // What a pod has for its host name.
        HISTORY_WRITER_CONSUMER: name,
      },
      logFile,
    });
    return new Pod(name, port, managementPort, program, logFile);
  }

  async isReady(): Promise<boolean> {
    const url = `http://127.0.0.1:${this.managementPort}/health/ready`;
    const answer = await fetch(url, { headers: { connection: 'close' } }).catch(() => undefined);
    await answer?.body?.cancel();
    return answer?.ok === true;
  }

  ready(): Promise<void> {
    return until(
      `${this.name} is ready`,
      () => {
        if (!this.program.running) throw new Error(`${this.name} has ended`);
        return this.isReady();
      },
      READY_WITHIN_MS,
    );
  }

  /** Settles with what was wrong about its end: it must come by itself, with 0, and in time. */
  async terminate({ preStopMs, graceMs }: PodLife): Promise<readonly string[]> {
    await sleep(preStopMs);
    if (!this.program.running) return [`${this.name} had ended before it was asked to`];
    const askedAt = performance.now();
    const kill = setTimeout(() => this.program.signal('SIGKILL'), graceMs - preStopMs);
    this.program.signal('SIGTERM');
    const code = await this.program.exited;
    clearTimeout(kill);
    const tookMs = Math.round(performance.now() - askedAt);
    return code === 0 ? [] : [`${this.name}: ${describeExit(code)} after ${tookMs} ms`];
  }

  kill(): Promise<void> {
    return this.program.kill();
  }

  log(): Promise<string> {
    return readFile(this.logFile, 'utf8');
  }

  /** The lines of its log, from that moment on, that tell of an error, and those that are no log lines at all. */
  async errors(since: Date): Promise<readonly string[]> {
    const lines = (await this.log()).split('\n').filter((line) => line !== '');
    return lines.filter((line) => isError(line, since)).map((line) => `${this.name}: ${line}`);
  }
}

function isError(line: string, since: Date): boolean {
  try {
    const { level, time } = JSON.parse(line) as { level: number; time: string };
    return level >= ERROR_LEVEL && time >= since.toISOString();
  } catch (error) {
    if (error instanceof SyntaxError) return true;
    throw error;
  }
}
