import { Logger } from '@nestjs/common';
import type { CommandCaller } from '../connection/command-caller.js';
import { StreamInspector } from '../inspect/stream-inspector.js';
import { pause } from '../timing/pause.js';
import { TroubleLog } from '../timing/trouble-log.js';
import { JanitorLock } from './janitor-lock.js';
import type { JanitorObservation } from './janitor-observation.js';
import type { JanitorOptions } from './janitor-options.js';
import { StreamTrimmer, type TrimReport } from './stream-trimmer.js';

const DEFAULTS = { lockKey: 'janitor:lock', lockTtlMs: 30_000, intervalMs: 60_000 };
const TOPIC = 'janitor';

/**
 * Keeps streams short without losing anything: an entry goes when every required group has acknowledged it and it is
 * older than the retention. `start()` it in every process; a lock lets one work at a time.
 */
export class StreamJanitor {
  private readonly options: JanitorOptions & typeof DEFAULTS;
  private readonly trouble: TroubleLog;
  private stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  /** `redis`: a connection for commands, not one that blocks. */
  constructor(
    private readonly redis: CommandCaller,
    options: JanitorOptions,
  ) {
    this.options = { ...DEFAULTS, ...options };
    this.trouble = new TroubleLog(options.logger ?? new Logger('StreamJanitor'));
  }

  start(): void {
    this.stopping = new AbortController();
    this.running = this.run(this.stopping.signal);
  }

  /** Waits for the step in work. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** One round over all streams; undefined when another janitor is at it. Rejects with what Redis rejects with. */
  async sweep(): Promise<TrimReport[] | undefined> {
    const { lockKey, lockTtlMs, streams } = this.options;
    const { signal } = this.stopping;
    const lock = new JanitorLock(this.redis, lockKey, lockTtlMs);
    if (!(await lock.take())) return undefined;
    const mayGoOn = async () => !signal.aborted && (await lock.keep());
    const trimmer = new StreamTrimmer(this.redis, new StreamInspector(this.redis), this.observe, mayGoOn);
    const reports: TrimReport[] = [];
    try {
      for (const stream of streams) if (await mayGoOn()) reports.push(await trimmer.trim(stream));
    } finally {
      await lock.release();
    }
    return reports;
  }

  private async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.sweep();
        this.trouble.resolved(TOPIC);
      } catch (error) {
        this.trouble.report(TOPIC, error);
      }
      // Up to a quarter sooner at random, so that processes started together do not ask together for ever.
      await pause(this.options.intervalMs * (1 - Math.random() / 4), signal);
    }
  }

  private readonly observe = async (observation: JanitorObservation): Promise<void> => {
    const { kind, stream, ...found } = observation;
    if (kind !== 'trimmed') this.trouble.report(`${kind} ${stream}`, found);
    try {
      await this.options.observer?.(observation);
    } catch (error) {
      this.trouble.report('observer', error);
    }
  };
}
