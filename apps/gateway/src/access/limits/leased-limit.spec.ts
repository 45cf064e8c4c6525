import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Gcra } from './gcra.js';
import { LeasedLimit } from './leased-limit.js';

const LIMIT = { quota: 1_000, windowS: 10 };

/** N replicas of one key over one bucket, on a clock of their own. */
function replicas(count: number, limit = LIMIT) {
  let now = 0;
  let away = false;
  let asked = 0;
  const bucket = new Gcra(limit);
  const all = Array.from(
    { length: count },
    () =>
      new LeasedLimit({
        limit,
        now: () => now,
        onShared: () => undefined,
        takeShared: (wanted) => {
          asked += 1;
          return away ? Promise.reject(new Error('away')) : Promise.resolve(bucket.take(wanted, now));
        },
      }),
  );
  return {
    all,
    pass: (ms: number) => (now += ms),
    setAway: (to: boolean) => (away = to),
    asked: () => asked,
  };
}

async function served(limit: LeasedLimit, requests: number): Promise<number> {
  let count = 0;
  for (let i = 0; i < requests; i++) if ((await limit.take()) === 0) count += 1;
  return count;
}

describe('LeasedLimit', () => {
  it('gives the quota, refuses, and gives back evenly', async () => {
    const { all, pass } = replicas(1);
    const [limit] = all as [LeasedLimit];
    expect(await served(limit, 1_500)).toBe(1_000);
    expect(await limit.take()).toBeCloseTo(10, 3);
    pass(1_000);
    expect(await served(limit, 500)).toBe(100);
    pass(1e6);
    expect(await served(limit, 1_500)).toBe(1_000);
  });

  it('decides most requests without asking', async () => {
    const { all, asked } = replicas(1);
    await served(all[0] as LeasedLimit, 1_000);
    expect(asked()).toBeLessThanOrEqual(250);
  });

  it('overshoots by what the replicas hold, at the most, in any span', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.record({ who: fc.nat(4), requests: fc.nat(600), waitMs: fc.nat(3_000) }), {
          maxLength: 15,
        }),
        async (count, steps) => {
          const { all, pass } = replicas(count);
          const log: { at: number; passed: number }[] = [];
          let at = 0;
          for (const { who, requests, waitMs } of steps) {
            const limit = all[who % count] as LeasedLimit;
            log.push({ at, passed: await served(limit, requests) });
            pass(waitMs);
            at += waitMs;
          }
          for (const [first, { at: from }] of log.entries()) {
            let sum = 0;
            for (const { at: to, passed } of log.slice(first)) {
              sum += passed;
              const lease = (all[0] as LeasedLimit).leaseSize;
              expect(sum).toBeLessThanOrEqual(1_000 * (1 + (to - from) / 10_000) + count * lease + 1e-6);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('limits alone while the bucket is away, counting what it has given, and shares again after', async () => {
    const { all, pass, setAway, asked } = replicas(1);
    const limit = all[0] as LeasedLimit;
    expect(await served(limit, 600)).toBe(600);
    setAway(true);
    expect(await served(limit, 2_000)).toBeLessThanOrEqual(400);
    const before = asked();
    pass(500);
    expect(await served(limit, 100)).toBe(50);
    expect(asked()).toBe(before);
    setAway(false);
    pass(20_000);
    expect(await served(limit, 2_000)).toBe(1_000);
    expect(asked()).toBeGreaterThan(before);
  });

  it('tells what is left, and when all is back', async () => {
    const { all, pass } = replicas(1);
    const limit = all[0] as LeasedLimit;
    expect(limit.left()).toEqual({ remaining: 1_000, resetS: 0 });
    await served(limit, 500);
    expect(limit.left()).toEqual({ remaining: 500, resetS: 5 });
    pass(1_000);
    expect(limit.left()).toEqual({ remaining: 600, resetS: 4 });
    expect(limit.policy).toBe('"default";q=1000;w=10');
  });

  it('takes tokens held at once, and says nothing when none is', async () => {
    const { all } = replicas(1, { quota: 10, windowS: 1 });
    const limit = all[0] as LeasedLimit;
    expect(limit.tryTake()).toBe(false);
    await limit.take();
    await Promise.resolve();
    expect(limit.tryTake()).toBe(true);
  });
});
