import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startRedis, type LocalServer } from '@tapedeck/local-servers';
import { Redis } from 'ioredis';
import { Registry } from 'prom-client';
import { LockService } from './lock.service.js';

const KEY = 'lock:test';

async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('the condition did not come true in 10 s');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('LockService', () => {
  let server: LocalServer;
  let redis: Redis;
  let metrics: Registry;
  let locks: LockService;

  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url);
    metrics = new Registry();
    locks = new LockService(redis, metrics);
  });

  afterAll(async () => {
    await redis.quit();
    await server.stop();
  });

  it('T41: lets one of many in', async () => {
    const taken = await Promise.all(Array.from({ length: 20 }, () => locks.acquire(KEY, 5_000)));
    expect(taken.filter((lock) => lock !== undefined)).toHaveLength(1);
    await Promise.all(taken.map((lock) => lock?.release()));
    expect(await redis.exists(KEY)).toBe(0);
    const [attempts] = await metrics.getMetricsAsJSON();
    expect(attempts?.values).toEqual([
      { labels: { lock: KEY, outcome: 'taken' }, value: 1 },
      { labels: { lock: KEY, outcome: 'busy' }, value: 19 },
    ]);
  });

  it('is renewed while it is held', async () => {
    const lock = await locks.acquire(KEY, 300);
    let renewals = 0;
    let before = await redis.pttl(KEY);
    await until(async () => {
      const left = await redis.pttl(KEY);
      if (left > before) renewals++;
      before = left;
      return renewals >= 3;
    });
    expect(await redis.get(KEY)).toBe(lock?.token);
    await lock?.release();
  });

  it.each<[string, 'eval' | 'set', boolean]>([
    ['it could not be given back', 'eval', false],
    ['the answer that it was taken was lost', 'set', true],
  ])('T41: is no obstacle to the process that left it behind, when %s', async (_, command, executed) => {
    let broken = command === 'set';
    const link = new Proxy(redis, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (name !== command || !broken) return value;
        return async (...args: Parameters<typeof target.set>) => {
          if (executed) await target.set(...args);
          throw new Error('the connection was lost');
        };
      },
    });
    const [ours, others] = [new LockService(link, new Registry()), new LockService(redis, new Registry())];
    if (command === 'set') await expect(ours.acquire(KEY, 60_000)).rejects.toThrow('the connection was lost');
    else {
      const lock = await ours.acquire(KEY, 60_000);
      broken = true;
      await lock?.release();
    }
    broken = false;
    expect(await others.acquire(KEY, 60_000)).toBeUndefined();
    const again = await ours.acquire(KEY, 60_000);
    expect(await redis.get(KEY)).toBe(again?.token);
    expect(await ours.acquire(KEY, 60_000)).toBeUndefined();
    await again?.release();
    expect(await redis.exists(KEY)).toBe(0);
  });

  it('ends with its life when the holder stops renewing', async () => {
    await redis.set(KEY, 'a dead holder', 'PX', 150);
    expect(await locks.acquire(KEY, 5_000)).toBeUndefined();
    await until(async () => {
      const lock = await locks.acquire(KEY, 5_000);
      await lock?.release();
      return lock !== undefined;
    });
  });

  it("T41: never ends or prolongs somebody else's lock", async () => {
    const lock = await locks.acquire(KEY, 300);
    await redis.set(KEY, 'another', 'PX', 400);
    await until(async () => (await redis.exists(KEY)) === 0);
    await redis.set(KEY, 'another', 'PX', 60_000);
    await lock?.release();
    expect(await redis.get(KEY)).toBe('another');
    await redis.del(KEY);
  });
});
