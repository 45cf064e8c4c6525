import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { SNAPSHOTS } from '@tapedeck/contracts';
import { pollUntil, startRedis, type LocalServer } from '@tapedeck/local-servers';
import { exchangeCalendar, MarketClock, type SlotSchedule } from '@tapedeck/market-data';
import { Redis } from 'ioredis';
import { Registry } from 'prom-client';
import { SlotBusyError } from '../publish/slot-busy.error.js';
import { SkippedSlotError } from './skipped-slot.error.js';
import type { Slot } from './slot-job.js';
import { SlotLedger } from './slot-ledger.js';
import { SlotScheduler } from './slot-scheduler.js';

const MINUTE_MS = 60_000;
const NOON = Date.UTC(2018, 1, 7, 12);
const everyMinute: SlotSchedule = {
  calendar: exchangeCalendar('24/7'),
  cadence: { kind: 'minutes', every: 1 },
};

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('the condition did not come true in 10 s');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

Logger.overrideLogger(false);

describe('SlotScheduler', () => {
  let server: LocalServer;
  let redis: Redis;
  let ledger: SlotLedger;
  let metrics: Registry;
  let registry: SchedulerRegistry;
  let scheduler: SlotScheduler;

  function schedulerAt(clock: string): SlotScheduler {
    metrics = new Registry();
    registry = new SchedulerRegistry();
    return new SlotScheduler(MarketClock.parse(clock), metrics, registry, ledger);
  }

  async function counted(outcome: string): Promise<number> {
    const metric = await metrics.getSingleMetric('tapedeck_slots_total')?.get();
    return metric?.values.find(({ labels }) => labels['outcome'] === outcome)?.value ?? 0;
  }

  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url);
    ledger = new SlotLedger(redis);
  });

  afterAll(async () => {
    await redis.quit();
    await server.stop();
  });

  beforeEach(async () => {
    await redis.flushall();
    scheduler = schedulerAt('2018-02-07T12:00:30Z@1200x');
  });

  afterEach(() => scheduler.beforeApplicationShutdown());

  it('runs the newest slot at once, then each slot when the market reaches it', async () => {
    const slots: Slot[] = [];
    scheduler.start({
      name: 'job',
      schedule: everyMinute,
      run: (slot) => {
        slots.push(slot);
        return Promise.resolve();
      },
    });
    await until(() => slots.length >= 4);
    expect(slots[0]).toEqual({ asOf: NOON, nextExpectedAt: NOON + MINUTE_MS });
    for (const [index, { asOf, nextExpectedAt }] of slots.entries()) {
      expect(asOf % MINUTE_MS).toBe(0);
      expect(nextExpectedAt).toBe(asOf + MINUTE_MS);
      if (index > 0) expect(asOf).toBeGreaterThan(slots[index - 1]?.asOf ?? Infinity);
    }
  });

  it('tries a slot again until it succeeds', async () => {
    await scheduler.beforeApplicationShutdown();
    scheduler = schedulerAt('2018-02-07T12:00:30Z');
    const tried: number[] = [];
    scheduler.start({
      name: 'job',
      schedule: everyMinute,
      run: ({ asOf }) => {
        tried.push(asOf);
        return tried.length < 3 ? Promise.reject(new Error('Redis is away')) : Promise.resolve();
      },
    });
    await until(() => tried.length === 3);
    expect(new Set(tried)).toEqual(new Set([NOON]));
    expect(await counted('failed')).toBe(0);
    expect(await counted('retried')).toBe(2);
  });

  it('says why a slot is tried again, which is not on record for that, and not that another replica has it', async () => {
    const [journal, busy] = [SNAPSHOTS.dashboardPerformance, SNAPSHOTS.dashboardOverview];
    await scheduler.beforeApplicationShutdown();
    scheduler = schedulerAt('2018-02-07T12:00:30Z');
    let busyTries = 0;
    scheduler.start({
      name: 'busy',
      schedule: everyMinute,
      journal: busy,
      run: () => {
        busyTries += 1;
        return Promise.reject(new SlotBusyError('it'));
      },
    });
    scheduler.start({
      name: 'job',
      schedule: everyMinute,
      journal,
      run: () => Promise.reject(new Error('1 of 1 members are stale')),
    });
    const trouble = await pollUntil(() => ledger.trouble(journal), 10_000);
    expect(trouble).toEqual({ asOf: NOON, reason: '1 of 1 members are stale' });
    expect(await ledger.newest(journal)).toBeUndefined();
    await until(() => busyTries >= 2);
    expect(await ledger.trouble(busy)).toBeUndefined();
  });

  it('gives a slot up when the next one is due, and counts it as failed', async () => {
    const tried = new Set<number>();
    scheduler.start({
      name: 'job',
      schedule: everyMinute,
      run: ({ asOf }) => {
        tried.add(asOf);
        return Promise.reject(new Error('no bars'));
      },
    });
    await until(() => tried.size >= 3);
    expect(await counted('failed')).toBeGreaterThanOrEqual(2);
    expect(await counted('run')).toBe(0);
  });

  it('looks again later at a slot that another replica has in hand when the next is due, and runs it if that one died', async () => {
    const held = new Set([NOON, NOON + MINUTE_MS]);
    const ran: number[] = [];
    scheduler.start({
      name: 'job',
      schedule: everyMinute,
      run: ({ asOf }) => {
        if (held.has(asOf) && ran.length < 3) return Promise.reject(new SlotBusyError('it'));
        ran.push(asOf);
        return Promise.resolve();
      },
    });
    await until(() => ran.includes(NOON) && ran.includes(NOON + MINUTE_MS));
    expect(ran.slice(0, 3).every((asOf) => !held.has(asOf))).toBe(true);
    expect(ran.length).toBe(new Set(ran).size);
    expect(await counted('failed')).toBe(0);
    expect(await counted('missed')).toBe(0);
  });

  it('leaves such a slot to the other replica where nothing is caught up with', async () => {
    const ran: number[] = [];
    scheduler.start({
      name: 'job',
      schedule: everyMinute,
      catchUp: 0,
      run: ({ asOf }) => {
        if (asOf === NOON) return Promise.reject(new SlotBusyError('it'));
        ran.push(asOf);
        return Promise.resolve();
      },
    });
    await until(() => ran.length >= 3);
    expect(ran).not.toContain(NOON);
    expect(await counted('failed')).toBe(0);
    expect(await counted('missed')).toBe(0);
  });

  it('T42: catches up with the slots that passed during a long run, after the newest', async () => {
    await scheduler.beforeApplicationShutdown();
    scheduler = schedulerAt('2018-02-07T12:00:30Z@600x');
    const ran: number[] = [];
    scheduler.start({
      name: 'job',
      schedule: everyMinute,
      run: async ({ asOf }) => {
        ran.push(asOf);
        if (ran.length === 1) await new Promise((resolve) => setTimeout(resolve, 450));
      },
    });
    await until(() => ran.length >= 8);
    const sorted = [...ran].sort((a, b) => a - b);
    expect(sorted).toEqual(sorted.map((_, at) => NOON + at * MINUTE_MS));
    expect((ran[1] ?? 0) - NOON).toBeGreaterThanOrEqual(3 * MINUTE_MS);
    expect(ran[2]).toBe(NOON + MINUTE_MS);
    expect(await counted('missed')).toBe(0);
  });

  it('T42: catches up at the start with what passed since the last slot on record, and counts what is too old', async () => {
    const journal = SNAPSHOTS.dashboardOverview;
    await scheduler.beforeApplicationShutdown();
    await ledger.record(journal, [{ asOf: NOON - 10 * MINUTE_MS, outcome: 'skipped', reason: 'closed' }]);
    scheduler = schedulerAt('2018-02-07T12:00:30Z');
    const ran: number[] = [];
    scheduler.start({
      name: 'job',
      schedule: everyMinute,
      journal,
      catchUp: 4,
      run: ({ asOf }) => Promise.resolve(void ran.push((asOf - NOON) / MINUTE_MS)),
    });
    await until(() => ran.length >= 5);
    expect(ran).toEqual([0, -4, -3, -2, -1]);
    expect(await counted('missed')).toBe(5);
    expect(await ledger.newest(journal, NOON - 4 * MINUTE_MS)).toEqual({
      asOf: NOON - 5 * MINUTE_MS,
      outcome: 'missed',
    });
  });

  it('records a skipped slot with its reason, and does not try it again', async () => {
    const journal = SNAPSHOTS.scalpingMonitor;
    await scheduler.beforeApplicationShutdown();
    scheduler = schedulerAt('2018-02-07T12:00:30Z');
    let tried = 0;
    scheduler.start({
      name: 'job',
      schedule: everyMinute,
      journal,
      run: () => {
        tried += 1;
        return Promise.reject(new SkippedSlotError('the market is closed'));
      },
    });
    const recorded = await pollUntil(() => ledger.newest(journal), 10_000);
    expect(recorded).toEqual({ asOf: NOON, outcome: 'skipped', reason: 'the market is closed' });
    expect(tried).toBe(1);
    expect(await counted('skipped')).toBe(1);
  });

  it('stops after the run in hand and leaves no timer', async () => {
    let running = false;
    scheduler.start({
      name: 'job',
      schedule: everyMinute,
      run: async () => {
        running = true;
        await new Promise((resolve) => setTimeout(resolve, 50));
        running = false;
      },
    });
    await until(() => running);
    await scheduler.beforeApplicationShutdown();
    expect(running).toBe(false);
    expect(registry.getTimeouts()).toEqual([]);
  });
});
