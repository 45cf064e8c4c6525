import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EVENT_TYPES, KEYS, STREAMS, TOP_PICKS_LOCK_TTL_MS, type StreamName } from '@tapedeck/contracts';
import { historyDataSource, migrate } from '@tapedeck/history';
import { pollUntil, startPostgres, startRedis, type LocalServer } from '@tapedeck/local-servers';
import { decodeEntry } from '@tapedeck/redis-streams';
import { Redis } from 'ioredis';
import { Program } from '../src/world/program.js';
import { LockWatch } from './support/lock-watch.js';

/** The rest of the life of a lock whose holder is dead goes by at once; to wait for it would take minutes. */
const REST_MS = 500;

interface Service {
  readonly service: string;
  readonly stream: StreamName;
  readonly type: string;
  /** What its locks begin with; what follows is the subject in its own spelling, or the end of it for many at once. */
  readonly lock: string;
}

const SERVICES: readonly Service[] = [
  { service: 'top-picks', stream: STREAMS.topPicks, type: EVENT_TYPES.topPicksRun, lock: 'lock:top_picks:' },
  ...(
    [
      ['dashboard', STREAMS.dashboard, EVENT_TYPES.dashboardOverview],
      ['portfolio', STREAMS.portfolio, EVENT_TYPES.portfolioPositions],
      ['scalping', STREAMS.scalping, EVENT_TYPES.scalpingMonitor],
      ['sr-levels', STREAMS.srLevels, EVENT_TYPES.srLevels],
    ] as const
  ).map(([service, stream, type]) => ({ service, stream, type, lock: KEYS.slotLock(type, '') })),
];

/** Two replicas of each service as processes of their own, and SIGKILL for the one that is computing. */
describe('killing the holder of a lock', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-holder-'));
  let redisServer: LocalServer;
  let postgres: LocalServer;
  let redis: Redis;
  let replicas: Map<string, Program>;
  let watch: LockWatch | undefined;

  beforeAll(async () => {
    [redisServer, postgres] = await Promise.all([startRedis(), startPostgres()]);
    redis = new Redis(redisServer.url);
    const history = historyDataSource(postgres.url, { poolSize: 1, onPoolError: () => undefined });
    await migrate(history);
    // By these users Redis tells the replicas apart.
    for (const user of ['one', 'two']) await redis.acl('SETUSER', user, 'on', '>pass', '~*', '&*', '+@all');
  }, 60_000);

  beforeEach(async () => {
    replicas = new Map();
    await redis.flushall();
  });

  afterAll(async () => {
    redis.disconnect();
    await Promise.all([redisServer.stop(), postgres.stop()]);
    rmSync(folder, { recursive: true });
  });

  async function start(user: string, service: string): Promise<void> {
    const url = new URL(redisServer.url);
    [url.username, url.password] = [user, 'pass'];
    const program = await Program.start({
      entry: `apps/${service}/dist/main.js`,
      logFile: join(folder, `${service}-${user}.log`),
      environment: {
        REDIS_URL: url.href,
        DATABASE_URL: postgres.url,
        MANAGEMENT_PORT: '0',
        MARKET_DATA_URL: 'simulated:?seed=1',
        MARKET_CLOCK: '2024-03-06T15:30:30Z@0.001x',
        TOP_PICKS_RUNS: 'all/swing',
        TOP_PICKS_ARCHIVE_DIR: folder,
        SR_LEVELS_MAX_SYMBOLS: '2',
      },
    });
    replicas.set(user, program);
  }

  const signal = (name: 'SIGSTOP' | 'SIGCONT') => {
    for (const program of replicas.values()) program.signal(name);
  };

  it.each(SERVICES)(
    '$service: the other replica takes over, and makes the one event of the slot',
    async ({ service, stream, type, lock }) => {
      const eventsOf = async (subject: string) =>
        (await redis.xrange(stream, '-', '+'))
          .map(([, fields]) => decodeEntry(fields))
          .filter((event) => event.type === type && `/${event.subject}`.endsWith(`/${subject}`))
          .map(({ subject: of, time }) => `${of} as of ${time}`);
      const expectOnce = async (subject: string) => {
        const slots = await eventsOf(subject);
        expect(slots.length).toBeGreaterThan(0);
        expect(slots).toEqual([...new Set(slots)]);
      };
      // The moment it has the lock, both are halted: so it is in the middle of its computation when it dies.
      watch = new LockWatch(redis, lock, () => signal('SIGSTOP'));
      await watch.start();
      try {
        await Promise.all(['one', 'two'].map((user) => start(user, service)));
        const held = await pollUntil(() => Promise.resolve(watch?.tries[0]), 60_000);
        if (held === undefined) throw new Error('nobody took the lock');
        const subject = held.key.slice(lock.length).replace(/^([^:/]+):/, '$1/');
        const holder = await watch.userOf(held.from);
        const dead = replicas.get(holder ?? '');
        if (dead === undefined) throw new Error(`the lock is held by ${holder}`);
        expect(await redis.get(held.key)).toBe(held.token);
        expect(await eventsOf(subject)).toEqual([]);
        await dead.kill();
        signal('SIGCONT');

        // Its lock outlives it, and is respected for as long.
        const others = () => watch?.tries.filter(({ key, from }) => key === held.key && from !== held.from);
        await pollUntil(() => Promise.resolve((others()?.length ?? 0) >= 1 || undefined), 20_000);
        const leftMs = await redis.pttl(held.key);
        expect(leftMs).toBeLessThanOrEqual(TOP_PICKS_LOCK_TTL_MS);
        if ((await redis.get(held.key)) === held.token) {
          expect(await eventsOf(subject)).toEqual([]);
          await redis.pexpire(held.key, Math.min(leftMs, REST_MS));
        }
        await pollUntil(async () => (await eventsOf(subject)).length > 0 || undefined, 30_000);
        await pollUntil(async () => (await redis.exists(held.key)) === 0 || undefined, 10_000);
        await expectOnce(subject);
      } finally {
        watch.stop();
        await Promise.all([...replicas.values()].map((program) => program.kill()));
      }
    },
    120_000,
  );
});
