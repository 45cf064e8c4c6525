import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { KEYS } from '@tapedeck/contracts';
import { startRedisCluster, type RedisCluster } from '@tapedeck/local-servers';
import { connectRedis, mastersOf } from '@tapedeck/platform';
import type { RedisConnection } from '@tapedeck/redis-streams';
import { NearCache } from '../src/near-cache/near-cache.js';
import { pollUntil } from './support/poll-until.js';
import { bytesOf, topPicksSnapshot } from './support/snapshots.js';

/** A failover takes its node time-out, an election, and until clients have heard of it. */
const FAILOVER_MS = 20_000;
const SEEN_WITHIN_MS = 2_000;
const TEST_MS = 90_000;

const bytes = (number: number) => bytesOf(topPicksSnapshot({ policy: `p@${number}` }));
const numberOf = (body: Buffer | undefined) => Number(/p@(\d+)/.exec(body?.toString() ?? '')?.[1]);
const isTrue = (is: boolean) => is;

describe('the near cache on a cluster', () => {
  let cluster: RedisCluster;
  let writer: RedisConnection;
  let cache: NearCache;
  /** Watched keys, one of each master. */
  let keys: [string, string, string];

  beforeAll(() => {
    Logger.overrideLogger(false);
  });
  afterAll(() => {
    Logger.overrideLogger(['error', 'warn']);
  });
  beforeEach(async () => {
    cluster = await startRedisCluster({ replicas: true });
    writer = await connectRedis(cluster.url, 'test', () => undefined);
    keys = await keyOfEachMaster(cluster);
    for (const key of keys) await writer.set(key, bytes(1));
    cache = new NearCache(cluster.url);
    await cache.connect();
    await pollUntil(async () => cache.trusted, isTrue);
  }, TEST_MS);
  afterEach(async () => {
    cache.close();
    writer.disconnect();
    await cluster.stop();
  }, TEST_MS);

  const read = async (key: string) => numberOf((await cache.read(key))?.body);
  const now = (key: string) => numberOf(cache.now(key)?.body);
  const hold = (key: string, withinMs?: number) =>
    pollUntil(async () => (await read(key).catch(() => undefined)) === now(key), isTrue, withinMs);
  const set = (key: string, number: number) =>
    pollUntil(
      () => writer.set(key, bytes(number)).catch(() => 'away'),
      (reply) => reply === 'OK',
      FAILOVER_MS,
    );

  it(
    'shows keys of every master from memory, and sees what others write there',
    async () => {
      for (const key of keys) await hold(key);
      const getsBefore = await gets(writer);
      for (let n = 0; n < 20; n += 1) for (const key of keys) expect(await read(key)).toBe(1);
      expect((await gets(writer)) - getsBefore).toBeLessThan(10);
      for (const [n, key] of keys.entries()) {
        const startedMs = performance.now();
        await writer.set(key, bytes(2 + n));
        await pollUntil(
          () => read(key),
          (number) => number === 2 + n,
        );
        expect(performance.now() - startedMs).toBeLessThan(SEEN_WITHIN_MS);
      }
      await writer.del(keys[0]);
      await pollUntil(() => read(keys[0]), Number.isNaN);
      expect(await read(keys[1])).toBe(3);
    },
    TEST_MS,
  );

  it(
    'follows a slot to another master: nothing old is shown, on the way or afterwards',
    async () => {
      const [key, to] = keys;
      await hold(key);
      await cluster.moveSlotOf(key, to, async () => {
        // The old master still has the key and its writes.
        await writer.set(key, bytes(2));
        await pollUntil(
          () => read(key),
          (number) => number === 2,
        );
        // A key that is made meanwhile is the new master's: found by redirection, and not held.
        await writer.del(key);
        await pollUntil(() => read(key), Number.isNaN);
        await writer.set(key, bytes(3));
        expect(await read(key)).toBe(3);
        await writer.set(key, bytes(4));
        expect(await read(key)).toBe(4);
        expect(now(key)).toBeNaN();
      });
      expect((await cluster.masterOf(key)).port).toBe((await cluster.masterOf(to)).port);
      await writer.set(key, bytes(5));
      expect(await read(key)).toBe(5);
      await hold(key);
      await writer.set(key, bytes(6));
      await pollUntil(
        () => read(key),
        (number) => number === 6,
      );
      expect(cache.trusted).toBe(true);
    },
    TEST_MS,
  );

  it(
    'trusts what a lost master told for no moment longer, the others all along, and its replica once that is master',
    async () => {
      const [key, other] = keys;
      await Promise.all(keys.map((one) => hold(one)));
      await cluster.killMasterOf(key);
      await pollUntil(async () => cache.now(key) === undefined, isTrue);
      await expect(cache.read(key)).rejects.toThrow();
      expect(numberOf(cache.lastSeen(key)?.body)).toBe(1);
      expect(now(other)).toBe(1);
      await cache.ping();
      await set(key, 2);
      await pollUntil(
        () => read(key).catch(() => Number.NaN),
        (number) => number === 2,
        FAILOVER_MS,
      );
      await hold(key, FAILOVER_MS);
      await set(key, 3);
      await pollUntil(
        () => read(key),
        (number) => number === 3,
      );
      await pollUntil(async () => cache.trusted, isTrue, FAILOVER_MS);
    },
    TEST_MS,
  );

  it(
    'trusts no master that its cluster has lost, though it answers',
    async () => {
      const [key] = keys;
      await hold(key);
      const alone = await cluster.masterOf(key);
      const others = cluster.servers.filter(({ port }) => port !== alone.port);
      for (const { pid } of others) process.kill(pid, 'SIGSTOP');
      try {
        await pollUntil(async () => cache.now(key) === undefined, isTrue, FAILOVER_MS);
        await expect(cache.read(key)).rejects.toThrow('CLUSTERDOWN');
      } finally {
        for (const { pid } of others) process.kill(pid, 'SIGCONT');
      }
      await hold(key, FAILOVER_MS);
    },
    TEST_MS,
  );
});

async function keyOfEachMaster(cluster: RedisCluster): Promise<[string, string, string]> {
  const found = new Map<number, string>();
  for (let n = 0; found.size < 3; n += 1) {
    const key = KEYS.srLevels(`S${n}`, '1d');
    const { port } = await cluster.masterOf(key);
    if (!found.has(port)) found.set(port, key);
  }
  return [...found.values()] as [string, string, string];
}

/** GETs that all masters have answered. */
async function gets(redis: RedisConnection): Promise<number> {
  const infos = await Promise.all(mastersOf(redis).map((master) => master.info('commandstats')));
  return infos.reduce((sum, info) => sum + Number(/cmdstat_get:calls=(\d+)/.exec(info)?.[1] ?? 0), 0);
}
