import { setTimeout as sleep } from 'node:timers/promises';
import { Backoff } from './backoff.js';
import type { BackoffOptions } from './backoff.js';
import { describeExit } from './describe-exit.js';

/** Something started that ends some day: a service, a server. */
export interface Running {
  readonly pid: number;
  /** Settles with the exit code, 128 and more for a signal; never rejects. */
  readonly exited: Promise<number>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

export interface Supervision {
  readonly name: string;
  start(): Promise<Running>;
  /** After each start, the first included. */
  onStarted(): Promise<void>;
  /** Whether no new start can help after this exit code; the supervision is over then. */
  isFatal(code: number): boolean;
  onFatal(code: number): void;
  log(line: string): void;
  readonly backoff?: BackoffOptions;
}

/** A crash loop costs at most two starts a minute; a single crash hardly shows. */
const BACKOFF: BackoffOptions = { firstMs: 250, maxMs: 30_000, healthyAfterMs: 60_000 };

/**
 * Keeps one process running until told to stop: running → (ended) → waiting → running …, and from each of them to
 * stopped. A first start that fails is the caller's to handle; later ones are tried for ever.
 */
export class SupervisedProcess {
  private readonly backoff: Backoff;
  private readonly stopping = new AbortController();
  private running: Running | undefined;
  private life: Promise<void> = Promise.resolve();

  constructor(private readonly spec: Supervision) {
    this.backoff = new Backoff(spec.backoff ?? BACKOFF);
  }

  get name(): string {
    return this.spec.name;
  }

  /** Undefined while it is down. */
  get pid(): number | undefined {
    return this.running?.pid;
  }

  async start(): Promise<void> {
    const first = await this.spec.start();
    this.running = first;
    this.life = this.keepRunning(first);
    await this.spec.onStarted();
  }

  /** Ends it gracefully, for good. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running?.stop();
    await this.life;
  }

  /** Ends it at once, for good. */
  async kill(): Promise<void> {
    this.stopping.abort();
    await this.running?.kill();
    await this.life;
  }

  private get stopped(): boolean {
    return this.stopping.signal.aborted;
  }

  private async keepRunning(first: Running): Promise<void> {
    let current: Running | undefined = first;
    let startedAt = performance.now();
    for (;;) {
      const code = await current?.exited;
      this.running = undefined;
      if (this.stopped) return;
      if (code !== undefined && this.spec.isFatal(code)) return this.spec.onFatal(code);
      const delayMs = this.backoff.delayMs(performance.now() - startedAt);
      const what = code === undefined ? 'could not be started' : describeExit(code);
      this.spec.log(`${what}; starting it again in ${delayMs / 1000} s`);
      await this.waitUnlessStopped(delayMs);
      if (this.stopped) return;
      startedAt = performance.now();
      current = await this.startAgain();
    }
  }

  private async startAgain(): Promise<Running | undefined> {
    try {
      const running = await this.spec.start();
      this.running = running;
      if (this.stopped) await running.stop();
      else await this.announceStart();
      return running;
    } catch (error) {
      this.spec.log(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  /** It runs whether or not that could be written down: it must not be started a second time. */
  private async announceStart(): Promise<void> {
    try {
      await this.spec.onStarted();
    } catch (error) {
      this.spec.log(`is up, but: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async waitUnlessStopped(delayMs: number): Promise<void> {
    try {
      await sleep(delayMs, undefined, { signal: this.stopping.signal });
    } catch (error) {
      if (!this.stopped) throw error;
    }
  }
}
