import { setTimeout as sleep } from 'node:timers/promises';
import { GROUPS, STREAMS } from '@tapedeck/contracts';
import { historyDataSource, migrate } from '@tapedeck/history';
import { startPostgres, startRedis } from '@tapedeck/local-servers';
import { connectRedis } from '@tapedeck/platform';
import { StreamJanitor } from '@tapedeck/redis-streams';
import { takeAccount } from './account.js';
import { BoundedPublisher } from './bounded-publisher.js';
import { killPlan } from './kill-plan.js';
import { MemoryByTenth } from './memory-by-tenth.js';
import { TapeWatch } from './tape-progress.js';
import { WatchedWriter } from './watched-writer.js';
const LOOK_EVERY_MS = 20;
const STUCK_AFTER_MS = 60_000;
/** The janitor leaves so many of the newest entries. Nobody but the writer reads here. */
const KEPT_ENTRIES = 1_000;
/**
 * Events through publisher, stream and history-writer into PostgreSQL, each a real one, with the writer killed on the
 * way. The publisher is bounded by the writer and the janitor trims behind it, so Redis stays small however long the run.
 * Throws when nothing moves any more.
 */
export async function runMillion(options, onTenth) {
  const redis = await startRedis();
  const postgres = await startPostgres();
  try {
    await migrate(historyDataSource(postgres.url, { poolSize: 1 }));
    const run = await MillionRun.start({ redisUrl: redis.url, databaseUrl: postgres.url }, options, onTenth);
    try {
      return await run.finish();
    } finally {
      await run.end();
    }
  } finally {
    await postgres.stop();
    await redis.stop();
  }
}
class MillionRun {
  addresses;
  options;
  onTenth;
  redis;
  publisher;
  janitor;
  watch;
  writer;
  memory = new MemoryByTenth();
  kills = [];
  planned;
  progress = { appended: 0, settled: 0, pending: 0, length: 0 };
  redisPeakMb = 0;
  streamPeakLength = 0;
  nextSampleAt = 0;
  nextTenth = 1;
  constructor(addresses, options, onTenth, redis, publisher, janitor, watch, writer) {
    this.addresses = addresses;
    this.options = options;
    this.onTenth = onTenth;
    this.redis = redis;
    this.publisher = publisher;
    this.janitor = janitor;
    this.watch = watch;
    this.writer = writer;
    this.planned = killPlan(options.events, options.kills, options.seed);
  }
  static async start(addresses, options, onTenth) {
    const writer = await WatchedWriter.start(addresses);
    const redis = await connectRedis(addresses.redisUrl, 'tapedeck-million-watch', (trouble) => {
      process.stderr.write(`watch: ${trouble}\n`);
    });
    const publisher = await BoundedPublisher.connect(addresses.redisUrl, options);
    const janitor = new StreamJanitor(redis, {
      streams: [
        {
          stream: STREAMS.topPicks,
          requiredGroups: [GROUPS.historyWriter],
          keepMs: 0,
          keepLength: KEPT_ENTRIES,
        },
      ],
      intervalMs: 500,
    });
    janitor.start();
    const watch = new TapeWatch(redis);
    return new MillionRun(addresses, options, onTenth, redis, publisher, janitor, watch, writer);
  }
  async finish() {
    const startedAt = performance.now();
    const failed = new AbortController();
    const publishing = this.publisher.run();
    publishing.catch(() => failed.abort());
    await this.follow(startedAt, failed.signal);
    await publishing;
    const seconds = (performance.now() - startedAt) / 1000;
    const account = await takeAccount(this.redis, this.addresses.databaseUrl, this.publisher.published);
    const { kills, memory, redisPeakMb, streamPeakLength } = this;
    return { account, kills, memory, seconds, redisPeakMb, streamPeakLength };
  }
  async end() {
    this.publisher.close();
    await this.writer.stop();
    await this.janitor.stop();
    this.redis.disconnect();
  }
  /** Until everything is settled, or publishing has failed. */
  async follow(startedAt, failed) {
    let movedAt = performance.now();
    while (this.progress.settled < this.options.events && !failed.aborted) {
      await sleep(LOOK_EVERY_MS);
      const before = this.progress.settled;
      await this.look(startedAt);
      this.writer.expectRunning();
      if (this.progress.settled !== before) movedAt = performance.now();
      if (performance.now() - movedAt > STUCK_AFTER_MS)
        throw new Error(`nothing moved for ${STUCK_AFTER_MS} ms: ${JSON.stringify(this.progress)}`);
      await this.killIfDue();
    }
  }
  async look(startedAt) {
    const { events, sampleEveryMs } = this.options;
    this.progress = await this.watch.progress();
    this.publisher.look(this.progress.settled);
    this.streamPeakLength = Math.max(this.streamPeakLength, this.progress.length);
    const now = performance.now();
    if (now >= this.nextSampleAt) {
      this.nextSampleAt = now + sampleEveryMs;
      this.memory.add(this.progress.settled / events, await this.writer.residentMb());
      this.redisPeakMb = Math.max(this.redisPeakMb, await this.watch.redisMb());
    }
    for (; this.progress.settled >= (this.nextTenth * events) / 10; this.nextTenth += 1)
      this.onTenth(this.progress, now - startedAt);
  }
  async killIfDue() {
    const [next] = this.planned;
    if (next === undefined || this.progress.settled < next.afterSettled) return;
    this.planned.shift();
    await sleep(next.delayMs);
    await this.writer.kill();
    const killedAt = performance.now();
    const { settled, pending } = await this.watch.progress();
    this.writer = await WatchedWriter.start(this.addresses);
    this.kills.push({ settled, pending, backAfterMs: performance.now() - killedAt });
  }
}
//# sourceMappingURL=million-run.js.map
