import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { KEYS } from '@tapedeck/contracts';
import { freePort, startRedis, type LocalServer } from '@tapedeck/local-servers';
import { Redis } from 'ioredis';
import { LEASE_MS } from '../src/near-cache/change-link.js';
import { NearCache } from '../src/near-cache/near-cache.js';
import { LinkProxy } from './support/link-proxy.js';
import { pollUntil } from './support/poll-until.js';
import { bytesOf, topPicksSnapshot } from './support/snapshots.js';

const KEY = KEYS.topPicks('sp500', 'swing');
const OTHER = KEYS.portfolioWatchlist;
const KEYS_LINK = 'tapedeck-gateway-keys';
const CHANGES_LINK = 'tapedeck-gateway-changes';

/** Far above what it takes on an idle machine; the bench tells how long that is. */
const SEEN_WITHIN_MS = 2_000;

/** Snapshots that differ, told by their number. */
const bytes = (number: number) => bytesOf(topPicksSnapshot({ policy: `p@${number}` }));
const numberOf = (body: Buffer | undefined) => Number(/p@(\d+)/.exec(body?.toString() ?? '')?.[1]);

describe('the near cache', () => {
  let server: LocalServer;
  let writer: Redis;
  let proxy: LinkProxy;
  let cache: NearCache;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    server = await startRedis({ args: ['--enable-debug-command', 'yes'] });
    writer = new Redis(server.url);
  });

  afterAll(async () => {
    writer.disconnect();
    await server.stop();
  });

  beforeEach(async () => {
    await writer.flushall();
    await writer.set(KEY, bytes(1));
    proxy = await LinkProxy.start(server.port);
    cache = new NearCache(proxy.url);
    await cache.connect();
    expect(cache.trusted).toBe(true);
  });

  afterEach(async () => {
    cache.close();
    await proxy.stop();
  });

  const read = async (key = KEY) => numberOf((await cache.read(key))?.body);
  const readIfThere = () => read().catch(() => Number.NaN);
  const now = (key = KEY) => numberOf(cache.now(key)?.body);
  /** Reads until it is held: a change of the moment before may still be under way. */
  const hold = (key = KEY) =>
    pollUntil(
      async () => (await read(key)) === now(key),
      (held) => held,
    );
  const trusted = () =>
    pollUntil(
      async () => cache.trusted,
      (is) => is,
    );
  const readsOfRedis = async () =>
    Number(/cmdstat_get:calls=(\d+)/.exec(await writer.info('commandstats'))?.[1] ?? 0);

  it.each<[string, () => Promise<unknown>, number]>([
    ['SET', () => writer.set(KEY, bytes(2)), 2],
    ['DEL', () => writer.del(KEY), Number.NaN],
    ['UNLINK', () => writer.unlink(KEY), Number.NaN],
    ['a time to live that ends', () => writer.pexpire(KEY, 30), Number.NaN],
    ['GETDEL', () => writer.getdel(KEY), Number.NaN],
    ['RENAME onto it', () => writer.multi().set('x', bytes(3)).rename('x', KEY).exec(), 3],
    ['a script', () => writer.eval(`return redis.call('SET', KEYS[1], ARGV[1])`, 1, KEY, bytes(4)), 4],
    ['FLUSHALL', () => writer.flushall(), Number.NaN],
    ['what a Redis that begins anew from a file has', () => writer.call('DEBUG', 'RELOAD'), 1],
  ])('sees %s', async (_, write, expected) => {
    await hold();
    await write();
    const startedMs = performance.now();
    await pollUntil(read, (number) => Object.is(number, expected));
    expect(performance.now() - startedMs).toBeLessThan(SEEN_WITHIN_MS);
  });

  it('asks Redis once for a key, however many want it and however often', async () => {
    await writer.config('RESETSTAT');
    expect(await Promise.all(Array.from({ length: 50 }, () => read()))).toEqual(Array(50).fill(1));
    for (let i = 0; i < 50; i++) expect(await read()).toBe(1);
    expect(await readsOfRedis()).toBe(1);
  });

  it('keeps the very snapshot when the same bytes are written again', async () => {
    await hold();
    const first = cache.now(KEY);
    await writer.set(KEY, bytes(1));
    await writer.set(OTHER, bytes(7));
    await hold(OTHER);
    await hold();
    expect(cache.now(KEY)?.body).toBe(first?.body);
  });

  it('does not hold a key whose changes nobody tells', async () => {
    await writer.set('elsewhere', bytes(5));
    expect(await read('elsewhere')).toBe(5);
    expect(cache.now('elsewhere')).toBeUndefined();
  });

  it('shows a key for no longer than it lives, though Redis is late to say that it has gone', async () => {
    await writer.call('DEBUG', 'SET-ACTIVE-EXPIRE', '0');
    try {
      await writer.set(KEY, bytes(2), 'PX', 400);
      const expiresMs = performance.now() + 400;
      await hold();
      while (now() === 2) await sleep(1);
      expect(performance.now()).toBeLessThan(expiresMs + 100);
      await pollUntil(read, Number.isNaN);
    } finally {
      await writer.call('DEBUG', 'SET-ACTIVE-EXPIRE', '1');
    }
  });

  it('does not hold what a change overtook on its way', async () => {
    await writer.config('RESETSTAT');
    proxy.slow(KEYS_LINK, 300);
    const [first, joined] = [cache.read(KEY), cache.read(KEY)];
    expect(joined).toBe(first);
    await pollUntil(readsOfRedis, (reads) => reads === 1);
    const changed = pollUntil(
      async () => cache.read(KEY) !== first,
      (is) => is,
    );
    await writer.set(KEY, bytes(2));
    // Who comes after the change was heard does not wait with those who came before it.
    await changed;
    const [before, after] = await Promise.all([first, cache.read(KEY)]);
    expect([numberOf(before?.body), numberOf(after?.body)]).toEqual([1, 2]);
    expect(cache.now(KEY)).toBe(after);
  });

  it.each([
    ['changes are heard over', CHANGES_LINK],
    ['keys are read over', KEYS_LINK],
  ])(
    'trusts nothing that it holds once the connection that %s is lost, until there is another',
    async (_, name) => {
      await hold();
      proxy.cut(name);
      await pollUntil(
        async () => cache.now(KEY),
        (held) => held === undefined,
      );
      await writer.set(KEY, bytes(2));
      await trusted();
      expect(now()).toBeNaN();
      expect(await read()).toBe(2);
    },
  );

  it('CLIENT KILL: reads every time from Redis until it hears again', async () => {
    await hold();
    for (const line of String(await writer.client('LIST')).split('\n')) {
      const [, id = ''] = /^id=(\d+) .*name=tapedeck-gateway-changes/.exec(line) ?? [];
      if (id !== '') await writer.client('KILL', 'ID', id);
    }
    await pollUntil(
      async () => cache.trusted,
      (is) => !is,
    );
    for (let number = 2; number < 50; number++) {
      await writer.set(KEY, bytes(number));
      if (!cache.trusted) expect(await read()).toBe(number);
    }
    await trusted();
    expect(await read()).toBe(49);
  });

  it('shows nothing old for longer than a lease when the connection falls silent', async () => {
    await hold();
    proxy.mute(CHANGES_LINK);
    await writer.set(KEY, bytes(2));
    const writtenMs = performance.now();
    let lastOldMs = writtenMs;
    await pollUntil(
      async () => {
        const number = await read();
        if (number === 1) lastOldMs = performance.now();
        return number;
      },
      (number) => number === 2,
    );
    expect(lastOldMs - writtenMs).toBeLessThanOrEqual(LEASE_MS + 100);
    // From then on each read asks Redis, until the link is made anew.
    for (let number = 3; number < 20; number++) {
      await writer.set(KEY, bytes(number));
      if (!cache.trusted) expect(await read()).toBe(number);
    }
    await trusted();
  });

  it('trusts no pair of connections of which each ends at another server', async () => {
    const successor = await startRedis({ port: await freePort() });
    const there = new Redis(successor.url);
    try {
      await there.set(KEY, bytes(9));
      await hold();
      proxy.targetPort = successor.port;
      proxy.cut(CHANGES_LINK);
      await pollUntil(readIfThere, (number) => number === 9);
      await trusted();
      await hold();
      await there.set(KEY, bytes(10));
      await pollUntil(read, (number) => number === 10);
    } finally {
      there.disconnect();
      cache.close();
      await successor.stop();
    }
  });

  it('trusts no replica', async () => {
    const replica = await startRedis();
    const client = new Redis(replica.url);
    const reader = new NearCache(replica.url);
    try {
      await client.replicaof('127.0.0.1', String(server.port));
      await reader.connect();
      expect(reader.trusted).toBe(false);
      await client.replicaof('NO', 'ONE');
      await pollUntil(
        async () => reader.trusted,
        (is) => is,
      );
    } finally {
      reader.close();
      client.disconnect();
      await replica.stop();
    }
  });

  it('answers at once, after the first who waited, while Redis is silent, and again when it is back', async () => {
    await hold();
    process.kill(server.pid, 'SIGSTOP');
    try {
      await pollUntil(
        async () => cache.now(KEY),
        (held) => held === undefined,
      );
      await expect(cache.read(KEY)).rejects.toThrow();
      const startedMs = performance.now();
      for (let i = 0; i < 20; i++) await expect(cache.read(KEY)).rejects.toThrow();
      expect(performance.now() - startedMs).toBeLessThan(400);
      expect(numberOf(cache.lastSeen(KEY)?.body)).toBe(1);
    } finally {
      process.kill(server.pid, 'SIGCONT');
    }
    await trusted();
    await pollUntil(readIfThere, (number) => number === 1);
  });
});
