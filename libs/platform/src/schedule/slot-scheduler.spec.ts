import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { exchangeCalendar, MarketClock, type SlotSchedule } from '@tapedeck/market-data';
import { Registry } from 'prom-client';
import type { Slot } from './slot-job.js';
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
  let metrics: Registry;
  let registry: SchedulerRegistry;
  let scheduler: SlotScheduler;

  function schedulerAt(clock: string): SlotScheduler {
    metrics = new Registry();
    registry = new SchedulerRegistry();
    return new SlotScheduler(MarketClock.parse(clock), metrics, registry);
  }

  async function counted(outcome: string): Promise<number> {
    const metric = await metrics.getSingleMetric('tapedeck_slots_total')?.get();
    return metric?.values.find(({ labels }) => labels['outcome'] === outcome)?.value ?? 0;
  }

  beforeEach(() => {
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

  it('T42: counts the slots that passed during a long run, and goes on with the newest', async () => {
    const ran: number[] = [];
    scheduler.start({
      name: 'job',
      schedule: everyMinute,
      run: async ({ asOf }) => {
        ran.push(asOf);
        if (ran.length === 1) await new Promise((resolve) => setTimeout(resolve, 250));
      },
    });
    await until(() => ran.length >= 2);
    const missed = ((ran[1] ?? 0) - (ran[0] ?? 0)) / MINUTE_MS - 1;
    expect(missed).toBeGreaterThanOrEqual(3);
    expect(await counted('missed')).toBeGreaterThanOrEqual(missed);
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
