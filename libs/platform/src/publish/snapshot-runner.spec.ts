import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { SNAPSHOTS, STREAMS } from '@tapedeck/contracts';
import { pollUntil, startRedis, type LocalServer } from '@tapedeck/local-servers';
import { exchangeCalendar } from '@tapedeck/market-data';
import { decodeEntry } from '@tapedeck/redis-streams';
import { Redis } from 'ioredis';
import { Registry } from 'prom-client';
import { LockService } from '../lock/lock.service.js';
import { SlotLedger } from '../schedule/slot-ledger.js';
import { SlotBusyError } from './slot-busy.error.js';
import type { SnapshotJob } from './snapshot-job.js';
import { Tracing } from '../trace/tracing.js';
import { SnapshotPublisher } from './snapshot-publisher.js';
import { SnapshotRunner } from './snapshot-runner.js';

const KIND = SNAPSHOTS.dashboardOverview;
const MINUTE_MS = 60_000;
const DEADLINE_MS = 10_000;
const NOON = Date.UTC(2018, 1, 7, 17);

Logger.overrideLogger(false);

function slot(minute: number) {
  const asOf = NOON + minute * MINUTE_MS;
  return { asOf, nextExpectedAt: asOf + MINUTE_MS };
}

function job(compute: SnapshotJob<{ at: number }>['compute']): SnapshotJob<{ at: number }> {
  return {
    kind: KIND,
    source: '/tapedeck/test',
    schedule: { calendar: exchangeCalendar('24/7'), cadence: { kind: 'minutes', every: 1 } },
    graceMs: MINUTE_MS,
    compute,
    summary: ({ at }) => String(at),
  };
}

const quick = job(({ asOf }) => Promise.resolve({ at: asOf }));

describe('SnapshotRunner', () => {
  let server: LocalServer;
  let redis: Redis;
  let replicas: SnapshotRunner[];

  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url);
  });

  afterAll(async () => {
    await redis.quit();
    await server.stop();
  });

  beforeEach(async () => {
    await redis.flushall();
    replicas = [1, 2].map(
      () =>
        new SnapshotRunner(
          new SnapshotPublisher(redis, new Registry()),
          new LockService(redis, new Registry()),
          new SlotLedger(redis),
          new Tracing(),
        ),
    );
  });

  const events = async () =>
    (await redis.xrange(STREAMS.dashboard, '-', '+')).map(([, fields]) => decodeEntry(fields).time);

  it('sets the key for its time to live, remembers the slot after the key has gone, and shows it again', async () => {
    await replicas[0]?.runOnce(quick, slot(0));
    const left = await redis.pttl(KIND.key);
    expect(left).toBeGreaterThan((KIND.ttlMs ?? 0) - 1_000);
    expect(left).toBeLessThanOrEqual(KIND.ttlMs ?? 0);
    await redis.del(KIND.key);
    await replicas[1]?.runOnce(quick, slot(0));
    expect(await events()).toEqual(['2018-02-07T17:00:00Z']);
    expect(await redis.pttl(KIND.key)).toBeLessThanOrEqual(left);
    expect(await redis.exists(KIND.key)).toBe(1);
  });

  it('makes one event of each slot, however many replicas try them and in whatever order', async () => {
    const tries = [2, 0, 1, 1, 2, 0].flatMap((minute) =>
      replicas.map(async (replica) => {
        const attempt = () =>
          replica.runOnce(quick, slot(minute)).then(
            () => true,
            (error: unknown) => {
              expect(error).toBeInstanceOf(SlotBusyError);
              return undefined;
            },
          );
        expect(await pollUntil(attempt, DEADLINE_MS)).toBe(true);
      }),
    );
    await Promise.all(tries);
    expect((await events()).sort()).toEqual([
      '2018-02-07T17:00:00Z',
      '2018-02-07T17:01:00Z',
      '2018-02-07T17:02:00Z',
    ]);
  });

  it('never lets an older slot, caught up with late, replace a newer snapshot', async () => {
    await replicas[0]?.runOnce(quick, slot(1));
    await replicas[0]?.runOnce(quick, slot(0));
    expect(await events()).toEqual(['2018-02-07T17:01:00Z', '2018-02-07T17:00:00Z']);
    expect(JSON.parse((await redis.get(KIND.key)) ?? '')).toMatchObject({ asOf: '2018-02-07T17:01:00Z' });
  });

  it('writes nothing when its lock went to another while it computed', async () => {
    const robbed = job(async ({ asOf }) => {
      await redis.set(KIND.lock.key, 'another replica');
      return { at: asOf };
    });
    await expect(replicas[0]?.runOnce(robbed, slot(0))).rejects.toThrow(SlotBusyError);
    expect(await events()).toEqual([]);
    expect(await redis.get(KIND.lock.key)).toBe('another replica');
  });

  it('lets another take over within the life of a lock whose holder died', async () => {
    await redis.set(KIND.lock.key, 'a dead replica', 'PX', 200);
    await expect(replicas[0]?.runOnce(quick, slot(0))).rejects.toThrow(SlotBusyError);
    const taken = () =>
      replicas[0]?.runOnce(quick, slot(0)).then(
        () => true,
        () => undefined,
      );
    expect(await pollUntil(taken, DEADLINE_MS)).toBe(true);
    expect(await events()).toHaveLength(1);
  });

  it('gives the lock back when nothing could be computed', async () => {
    const broken = job(() => Promise.reject(new Error('no bars')));
    await expect(replicas[0]?.runOnce(broken, slot(0))).rejects.toThrow('no bars');
    expect(await redis.exists(KIND.lock.key)).toBe(0);
    expect(await events()).toEqual([]);
  });
});
