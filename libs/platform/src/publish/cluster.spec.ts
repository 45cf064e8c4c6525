import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { EVENT_TYPES, KEYS, SNAPSHOTS, STREAMS } from '@tapedeck/contracts';
import { startRedisCluster, type RedisCluster } from '@tapedeck/local-servers';
import { exchangeCalendar } from '@tapedeck/market-data';
import { decodeEntry, keySlot, type RedisConnection } from '@tapedeck/redis-streams';
import { Registry } from 'prom-client';
import { LockService } from '../lock/lock.service.js';
import { mastersOf } from '../redis/masters-of.js';
import { pingRedis } from '../redis/ping-redis.js';
import { RedisCacheStore } from '../redis/redis-cache-store.js';
import { connectRedis } from '../redis/redis.js';
import { sequenceCounters } from '../redis/sequence-counters.js';
import { KeyUpkeep } from '../schedule/key-upkeep.js';
import { SlotLedger } from '../schedule/slot-ledger.js';
import { Tracing } from '../trace/tracing.js';
import { FactPublisher } from './fact-publisher.js';
import { ReceiptPublisher } from './receipt-publisher.js';
import type { SnapshotJob } from './snapshot-job.js';
import { SnapshotPublisher } from './snapshot-publisher.js';
import { SnapshotRunner } from './snapshot-runner.js';

const KIND = SNAPSHOTS.dashboardOverview;
const FOREVER = SNAPSHOTS.portfolioPositions;
const MINUTE_MS = 60_000;
const NOON = Date.UTC(2018, 1, 7, 17);

function slot(minute: number) {
  const asOf = NOON + minute * MINUTE_MS;
  return { asOf, nextExpectedAt: asOf + MINUTE_MS };
}

/** A cluster refuses whatever spans slots, however many nodes it has: one is enough here. */
describe('publishing in a cluster', () => {
  let cluster: RedisCluster;
  let redis: RedisConnection;
  let computed: number[];
  let shown: string[];

  beforeAll(async () => {
    Logger.overrideLogger(false);
    cluster = await startRedisCluster({ masters: 1 });
    redis = await connectRedis(cluster.url, 'tapedeck-test', () => undefined);
  }, 60_000);
  afterAll(async () => {
    redis.disconnect();
    await cluster.stop();
  });
  beforeEach(async () => {
    await Promise.all(mastersOf(redis).map((master) => master.flushall()));
    [computed, shown] = [[], []];
  });

  const job = (kind: typeof KIND | typeof FOREVER = KIND): SnapshotJob<{ at: number }> => ({
    kind,
    source: '/tapedeck/test',
    schedule: { calendar: exchangeCalendar('24/7'), cadence: { kind: 'minutes', every: 1 } },
    graceMs: MINUTE_MS,
    compute: ({ asOf }) => {
      computed.push(asOf);
      return Promise.resolve({ at: asOf });
    },
    summary: ({ at }) => String(at),
    onShown: (body) => {
      shown.push(body);
      return Promise.resolve();
    },
  });
  const runner = (on = redis) =>
    new SnapshotRunner(
      new SnapshotPublisher(on, new Registry()),
      new LockService(redis, new Registry()),
      new SlotLedger(redis),
      new Tracing(),
    );
  const events = async (stream: string = KIND.stream) =>
    (await redis.xrange(stream, '-', '+')).map(([, fields]) => decodeEntry(fields));
  const keyOf = async ({ key }: { key: string } = KIND) => redis.get(key);

  it('runs a slot once and numbers it, though its key, stream, lock and ledger lie in several slots', async () => {
    expect(new Set([KIND.key, KIND.stream, KIND.lock.key].map(keySlot)).size).toBe(3);
    for (const minute of [0, 1, 1, 0]) await runner().runOnce(job(), slot(minute));
    expect(computed).toEqual([NOON, NOON + MINUTE_MS]);
    expect((await events()).map(({ sequence }) => sequence)).toEqual(['1', '2']);
    expect(await sequenceCounters(redis, KIND.stream)).toEqual(new Map([['/tapedeck/test', 2]]));
    expect(JSON.parse((await keyOf()) ?? '')).toMatchObject({ asOf: '2018-02-07T17:01:00Z' });
    const ttlMs = await redis.pttl(KIND.key);
    expect(ttlMs).toBeGreaterThan((KIND.ttlMs ?? 0) - 10_000);
    expect(await redis.exists(KIND.lock.key)).toBe(0);
  });

  it('T36: sets the key of a slot that only its stream has, from there, when the slot is tried again', async () => {
    await runner().runOnce(job(), slot(0));
    const before = (await keyOf()) ?? '';
    // The process that wrote the event dies before the key, or cannot reach the master of the key.
    await expect(runner(withoutKey(redis, KIND.key)).runOnce(job(), slot(1))).rejects.toThrow('no key');
    expect(await keyOf()).toBe(before);
    expect(await events()).toHaveLength(2);

    await runner().runOnce(job(), slot(1));
    expect(computed).toEqual([NOON, NOON + MINUTE_MS]);
    const body = (await keyOf()) ?? '';
    const [, event] = await events();
    expect(JSON.parse(body)).toMatchObject({
      id: event?.id,
      asOf: '2018-02-07T17:01:00Z',
      computedAt: event?.extensions?.['computedat'],
      data: { at: NOON + MINUTE_MS },
    });
    expect(shown).toEqual([body]);
    expect(await events()).toHaveLength(2);
  });

  it('keeps a key as new as its stream, byte for byte, and for no longer than it has left', async () => {
    await runner().runOnce(job(FOREVER), slot(0));
    await runner().runOnce(job(), slot(0));
    const bodies = [await keyOf(FOREVER), await keyOf()];
    await runner().runOnce(job(FOREVER), slot(1));
    const newest = await keyOf(FOREVER);
    const upkeep = new KeyUpkeep(new SnapshotPublisher(redis, new Registry()), new SlotLedger(redis));
    try {
      expect([await upkeep.look(FOREVER), await upkeep.look(FOREVER)]).toEqual(['whole', 'whole']);
      // What a failover of the key's master alone leaves: the snapshot before, or nothing.
      await redis.set(FOREVER.key, bodies[0] ?? '');
      await redis.del(KIND.key);
      expect([await upkeep.look(FOREVER), await upkeep.look(KIND)]).toEqual(['behind', 'behind']);
      expect([await upkeep.look(FOREVER), await upkeep.look(KIND)]).toEqual(['mended', 'mended']);
      expect([await keyOf(FOREVER), await keyOf()]).toEqual([newest, bodies[1]]);
      expect(await redis.pttl(FOREVER.key)).toBe(-1);
      expect(await redis.pttl(KIND.key)).toBeLessThanOrEqual(KIND.ttlMs ?? 0);
      expect(await upkeep.look(KIND)).toBe('whole');

      await redis.del(KIND.key);
      await redis.del(KIND.stream);
      expect([await upkeep.look(KIND), await upkeep.look(KIND), await upkeep.look(KIND)]).toEqual([
        'behind',
        'gone',
        'gone',
      ]);
      expect(await keyOf()).toBeNull();
    } finally {
      await upkeep.beforeApplicationShutdown();
    }
  });

  it('tells facts in order and once, and answers a repeat with its receipt', async () => {
    const journal = { stream: STREAMS.topPicks, source: '/facts', subject: 'x/y', keep: 1_000 } as const;
    const facts = Array.from({ length: 300 }, (_, n) => ({
      id: `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`,
      type: 'test.fact',
      subject: `x/y/${n}`,
      asOf: NOON + n * 1000,
      data: { n },
    }));
    const publisher = new FactPublisher(redis, new Registry());
    expect(await publisher.publish(journal, facts)).toBe(300);
    expect(await publisher.publish(journal, facts)).toBe(0);
    expect(await publisher.unknown(journal, facts)).toEqual([]);
    const told = await events(STREAMS.topPicks);
    expect(told.map(({ id }) => id)).toEqual(facts.map(({ id }) => id));
    expect(told.map(({ sequence }) => Number(sequence))).toEqual(facts.map((_, n) => n + 1));

    const receipts = new ReceiptPublisher(redis, new Registry());
    const request = {
      id: facts[0]?.id ?? '',
      type: EVENT_TYPES.aiLearning,
      stream: STREAMS.ai,
      subject: 'an agent',
      source: '/receipts',
      asOf: NOON,
      data: {},
      fingerprint: 'f1',
      answer: { taken: true },
      receiptTtlMs: MINUTE_MS,
    };
    expect(await receipts.publish(request)).toMatchObject({ outcome: 'published' });
    expect(await receipts.publish(request)).toMatchObject({
      outcome: 'repeated',
      receipt: { answer: { taken: true } },
    });
    expect(await events(STREAMS.ai)).toHaveLength(1);
  });

  it('caches and locks', async () => {
    const store = new RedisCacheStore(redis);
    const key = KEYS.bars('AAPL', '1d');
    await store.set(key, Buffer.from([1, 2, 3]), MINUTE_MS);
    expect(Buffer.from((await store.get(key)) ?? [])).toEqual(Buffer.from([1, 2, 3]));
    expect(await store.lock(KEYS.barsLock('AAPL', '1d'), 'mine', MINUTE_MS)).toBe(true);
    expect(await store.lock(KEYS.barsLock('AAPL', '1d'), 'theirs', MINUTE_MS)).toBe(false);
    await store.unlock(KEYS.barsLock('AAPL', '1d'), 'mine');
    expect(await redis.exists(KEYS.barsLock('AAPL', '1d'))).toBe(0);
  });

  it('says at once that a cluster is away, and is there again when it is', async () => {
    await pingRedis(redis);
    const away = await connectRedis('redis+cluster://127.0.0.1:1', 'tapedeck-test', () => undefined);
    try {
      const startedMs = performance.now();
      await expect(away.get('x')).rejects.toThrow('no node of the Redis Cluster answers');
      await expect(pingRedis(away)).rejects.toThrow('no node of the Redis Cluster answers');
      expect(performance.now() - startedMs).toBeLessThan(500);
    } finally {
      away.disconnect();
    }
  });
});

/** The connection of a process that cannot write that key. */
function withoutKey(redis: RedisConnection, key: string): RedisConnection {
  return new Proxy(redis, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== 'call') return value;
      return (command: string, ...args: (string | number | Buffer)[]) =>
        args[2] === key ? Promise.reject(new Error('no key')) : target.call(command, ...args);
    },
  });
}
