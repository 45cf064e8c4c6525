import { setTimeout as sleep } from 'node:timers/promises';
import { GROUPS, STREAMS } from '@tapedeck/contracts';
import { pollUntil } from '@tapedeck/local-servers';
import { connectRedis } from '@tapedeck/platform';
import { StreamJanitor, type RedisConnection } from '@tapedeck/redis-streams';
import { tailOf } from '../world/program.js';
import { Writer } from '../world/writer.js';
import { takeAccount } from './account.js';
import { BoundedPublisher } from './bounded-publisher.js';
import { killPlan } from './kill-plan.js';
import { Killer } from './killer.js';
import { MemoryByTenth } from './memory-by-tenth.js';
import type { MillionOptions } from './million-options.js';
import type { MillionReport } from './million-report.js';
import { residentMb } from './resident-mb.js';
import { TapeWatch, type TapeProgress } from './tape-progress.js';

export type OnTenth = (progress: TapeProgress, elapsedMs: number) => void;

interface Addresses {
  readonly redisUrl: string;
  readonly databaseUrl: string;
  /** Of the writer. */
  readonly logFile: string;
}

const LOOK_EVERY_MS = 20;
const STUCK_AFTER_MS = 60_000;
const READY_WITHIN_MS = 30_000;
const LOG_LINES = 20;
/** The janitor leaves so many of the newest entries. Nobody but the writer reads here. */
const KEPT_ENTRIES = 1_000;
const JANITOR_INTERVAL_MS = 500;

/**
 * Events through publisher, stream and history-writer into PostgreSQL, each a real one, with the writer killed on the
 * way. The publisher is bounded by the writer and the janitor trims behind it, so Redis stays small however long the run.
 */
export class MillionRun {
  private readonly memory = new MemoryByTenth();
  private readonly watch: TapeWatch;
  private readonly killer: Killer;
  private progress: TapeProgress = { appended: 0, settled: 0, pending: 0, length: 0 };
  private redisPeakMb = 0;
  private streamPeakLength = 0;
  private nextSampleAt = 0;
  private nextTenth = 1;

  private constructor(
    private readonly addresses: Addresses,
    private readonly options: MillionOptions,
    private readonly onTenth: OnTenth | undefined,
    private readonly redis: RedisConnection,
    private readonly writer: Writer,
    private readonly publisher: BoundedPublisher,
    private readonly janitor: StreamJanitor,
  ) {
    this.watch = new TapeWatch(redis);
    this.killer = new Killer(writer, this.watch, killPlan(options.events, options.kills, options.seed));
  }

  /** Settles when the writer's group is there: from then on the janitor knows what is needed. */
  static async start(addresses: Addresses, options: MillionOptions, onTenth?: OnTenth): Promise<MillionRun> {
    const { redisUrl, databaseUrl, logFile } = addresses;
    const redis = await connectRedis(redisUrl, 'tapedeck-million-watch', (trouble) => {
      process.stderr.write(`watch: ${trouble}\n`);
    });
    const writer = new Writer({
      consumer: 'writer-0',
      environment: {
        REDIS_URL: redisUrl,
        DATABASE_URL: databaseUrl,
        MANAGEMENT_PORT: '0',
        LOG_LEVEL: 'warn',
      },
      nodeFlags: [],
      logFile,
      restart: false,
    });
    await writer.start();
    const janitor = new StreamJanitor(redis, {
      streams: [
        {
          stream: STREAMS.topPicks,
          requiredGroups: [GROUPS.historyWriter],
          keepMs: 0,
          keepLength: KEPT_ENTRIES,
        },
      ],
      intervalMs: JANITOR_INTERVAL_MS,
    });
    const publisher = await BoundedPublisher.connect(redisUrl, options);
    const run = new MillionRun(addresses, options, onTenth, redis, writer, publisher, janitor);
    await run.ready();
    janitor.start();
    return run;
  }

  async finish(): Promise<MillionReport> {
    const startedAt = performance.now();
    const failed = new AbortController();
    const publishing = this.publisher.run();
    publishing.catch(() => failed.abort());
    await this.follow(startedAt, failed.signal);
    await publishing;
    const seconds = (performance.now() - startedAt) / 1000;
    const account = await takeAccount(this.redis, this.addresses.databaseUrl, this.publisher.published);
    const { memory, redisPeakMb, streamPeakLength } = this;
    return { account, kills: this.killer.kills, memory, seconds, redisPeakMb, streamPeakLength };
  }

  async end(): Promise<void> {
    this.publisher.close();
    await this.writer.terminate();
    await this.janitor.stop();
    this.redis.disconnect();
  }

  private async ready(): Promise<void> {
    const ready = await pollUntil(async () => {
      await this.expectWriter();
      return (await this.watch.hasReader()) ? true : undefined;
    }, READY_WITHIN_MS);
    if (ready === undefined) throw new Error(await this.withLog(`no writer after ${READY_WITHIN_MS} ms`));
  }

  /** Until everything is settled, or publishing has failed. */
  private async follow(startedAt: number, failed: AbortSignal): Promise<void> {
    let movedAt = performance.now();
    while (this.progress.settled < this.options.events && !failed.aborted) {
      await sleep(LOOK_EVERY_MS);
      const before = this.progress.settled;
      await this.look(startedAt);
      await this.expectWriter();
      if (this.progress.settled !== before) movedAt = performance.now();
      if (performance.now() - movedAt > STUCK_AFTER_MS) {
        const where = JSON.stringify(this.progress);
        throw new Error(await this.withLog(`nothing moved for ${STUCK_AFTER_MS} ms: ${where}`));
      }
      await this.killer.look(this.progress);
      if (this.killer.isDone) this.publisher.finish();
    }
  }

  private async look(startedAt: number): Promise<void> {
    const { events, sampleEveryMs } = this.options;
    this.progress = await this.watch.progress();
    const { settled, length } = this.progress;
    this.publisher.look(settled);
    this.streamPeakLength = Math.max(this.streamPeakLength, length);
    const now = performance.now();
    if (now >= this.nextSampleAt) {
      this.nextSampleAt = now + sampleEveryMs;
      // A process that is still starting is small, and says nothing about growth.
      if (!this.killer.isComing) this.memory.add(settled / events, await residentMb(this.writer.pid));
      this.redisPeakMb = Math.max(this.redisPeakMb, await this.watch.redisMb());
    }
    for (; settled >= (this.nextTenth * events) / 10; this.nextTenth += 1)
      this.onTenth?.(this.progress, now - startedAt);
  }

  private async expectWriter(): Promise<void> {
    if (!this.writer.running) throw new Error(await this.withLog('the history-writer ended by itself'));
  }

  private async withLog(what: string): Promise<string> {
    return `${what}\n${await tailOf(this.addresses.logFile, LOG_LINES)}`;
  }
}
