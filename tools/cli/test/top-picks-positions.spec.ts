import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  EVENT_TYPES,
  KEYS,
  SNAPSHOTS,
  STREAMS,
  type Snapshot,
  type TopPicksData,
  type TopPicksPositionsData,
} from '@tapedeck/contracts';
import {
  readConfig,
  SlotBusyError,
  SnapshotJobs,
  SnapshotRunner,
  type Slot,
  type SnapshotJob,
} from '@tapedeck/platform';
import { decodeEntry, type CloudEvent } from '@tapedeck/redis-streams';
import { TopPicksModule } from '@tapedeck/top-picks';
import { BackfillModule } from '../src/backfill/backfill.module.js';
import { Servers } from './support/servers.js';

const DAY_MS = 86_400_000;
const POSITIONS = SNAPSHOTS.topPicksPositions;
const FACTS: readonly string[] = [EVENT_TYPES.pickEvent, EVENT_TYPES.pickOutcome];

/**
 * The n-th close of a market that never closes. A published run is never taken back, so each test has a stretch of its
 * own.
 */
function slot(n: number): Slot {
  const asOf = Date.UTC(2024, 2, 1) + n * DAY_MS;
  return { asOf, nextExpectedAt: asOf + DAY_MS };
}

describe('the positions of picks', () => {
  const servers = new Servers();
  let home: string;
  const replicas: INestApplicationContext[] = [];

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'tapedeck-positions-'));
    const config = readConfig(['REDIS_URL', 'DATABASE_URL'], {
      ...servers.environment(home),
      MARKET_DATA_URL: 'simulated:?seed=3&instruments=6',
      MARKET_CLOCK: '2026-01-01T00:00:00Z',
      TOP_PICKS_RUNS: 'all/swing',
      TOP_PICKS_COUNT: '4',
      TOP_PICKS_ARCHIVE_DIR: join(home, 'archive'),
    });
    for (let n = 0; n < 2; n += 1)
      replicas.push(
        await NestFactory.createApplicationContext(BackfillModule.forRoot(config, TopPicksModule), {
          abortOnError: false,
          logger: false,
        }),
      );
  }, 120_000);
  afterAll(async () => {
    await Promise.all(replicas.map((replica) => replica.close()));
    rmSync(home, { recursive: true });
  });

  async function jobs(replica = 0) {
    const context = replicas[replica] as INestApplicationContext;
    const [ranking, monitor] = await context.get(SnapshotJobs).jobs();
    const runner = context.get(SnapshotRunner);
    const use = (job: SnapshotJob<unknown> | undefined) => ({
      job: job as SnapshotJob<unknown>,
      publish: (n: number) => runner.publish(job as SnapshotJob<unknown>, slot(n)),
      runOnce: (n: number) => runner.runOnce(job as SnapshotJob<unknown>, slot(n)),
    });
    return { ranking: use(ranking), monitor: use(monitor) };
  }
  const events = async (): Promise<CloudEvent[]> =>
    (await servers.redis.xrange(STREAMS.topPicks, '-', '+')).map(([, fields]) => decodeEntry(fields));
  const facts = async () => (await events()).filter(({ type }) => FACTS.includes(type));
  const snapshot = async () =>
    JSON.parse((await servers.redis.get(KEYS.topPicksPositions)) ?? '') as Snapshot<TopPicksPositionsData>;
  /** History as a writer that has caught up would have it. */
  const caughtUp = async () => servers.store(await events());

  /** Slot after slot, as they come about; with a writer that stores all, or one that is down. */
  async function live(from: number, to: number, { ranked = to, writer = true } = {}) {
    const { ranking, monitor } = await jobs();
    for (let n = from; n <= to; n += 1) {
      if (n <= ranked) await ranking.publish(n);
      if (writer && n <= ranked) await caughtUp();
      await monitor.publish(n);
    }
  }

  it('open with the run of their own slot, though history does not hold it yet', async () => {
    await live(0, 0, { writer: false });
    const [run] = await events();
    const { picks } = run?.data as TopPicksData;
    expect(picks.length).toBeGreaterThan(0);
    expect((await snapshot()).data.counts).toEqual({ waiting: picks.length, entered: 0, closed: 0, won: 0 });
    expect(await facts()).toMatchObject(
      picks.map(({ rank }) => ({ time: run?.time, data: { kind: 'opened', rank, runId: run?.id } })),
    );
    const numbers = (await events()).map(({ sequence }) => Number(sequence));
    expect(numbers).toEqual(numbers.map((_, n) => n + 1));
  });

  it('are followed to their end, each fact told once and before the snapshot of its slot', async () => {
    await live(100, 123, { ranked: 103 });
    await caughtUp();
    const told = await facts();
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
    const kinds = new Set(told.map(({ data }) => (data as { kind?: string }).kind ?? 'outcome'));
    expect([...kinds].sort()).toEqual(['entered', 'expired', 'opened', 'outcome', 'stop_hit', 'target_hit']);
    const order = (await events()).map(({ type, time }) => ({ type, time }));
    for (const [at, event] of order.entries())
      if (event.type === POSITIONS.type)
        expect(
          order.slice(at).filter(({ type, time }) => FACTS.includes(type) && time <= event.time),
        ).toEqual([]);
    const closed = told.filter(({ type }) => type === EVENT_TYPES.pickOutcome);
    expect(closed.filter(({ data }) => (data as { final: boolean }).final).length).toBeGreaterThan(0);
    const [stored] = await servers.dataSource.query<{ facts: string }[]>(
      'SELECT (SELECT count(*) FROM pick_events) + (SELECT count(*) FROM pick_outcomes) AS facts',
    );
    expect(Number(stored?.facts)).toBe(told.length);
  }, 60_000);

  it('are the same after Redis was lost, and nothing is told again', async () => {
    await live(200, 206, { ranked: 203 });
    await caughtUp();
    const before = (await snapshot()).data;
    await servers.redis.flushall();
    const { monitor } = await jobs(1);
    await monitor.publish(206);
    expect((await snapshot()).data).toEqual(before);
    expect(await facts()).toEqual([]);
    await live(207, 207);
    const told = await facts();
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ time }) => time === '2024-09-24T00:00:00Z')).toBe(true);
  }, 60_000);

  it('are marked once a slot by two replicas, and by one when the other dies with the lock', async () => {
    await live(300, 302);
    const { ranking } = await jobs();
    await ranking.publish(303);
    await caughtUp();
    const already = (await facts()).length;
    const both = await Promise.all([jobs(0), jobs(1)]);
    const tries = [...both, ...both].map(({ monitor }) => monitor.runOnce(303));
    for (const outcome of await Promise.allSettled(tries))
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(SlotBusyError);
    for (const { monitor } of both) await monitor.runOnce(303);
    const told = await facts();
    expect(told.length).toBeGreaterThan(already);
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
    const snapshots = (await events()).filter(({ type }) => type === POSITIONS.type);
    expect(snapshots).toHaveLength(4);

    await servers.redis.set(POSITIONS.lock.key, 'a replica that died', 'PX', 60_000);
    await expect(both[1]?.monitor.runOnce(304)).rejects.toThrow(SlotBusyError);
    await servers.redis.pexpire(POSITIONS.lock.key, 0);
    await both[1]?.monitor.runOnce(304);
    expect((await snapshot()).asOf).toBe('2024-12-30T00:00:00Z');
  }, 60_000);

  it('are told of a run that was backfilled under a slot stored before', async () => {
    const { ranking, monitor } = await jobs();
    await ranking.publish(403);
    await monitor.publish(403);
    for (const n of [400, 401, 402]) await ranking.publish(n);
    await caughtUp();
    const added = (await monitor.job.onStored?.(slot(403))) ?? [];
    const told = await facts();
    expect(added.length).toBeGreaterThanOrEqual(3);
    expect(told.slice(-added.length).map(({ id }) => id)).toEqual(added.map(({ id }) => id));
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
    expect(await monitor.job.onStored?.(slot(403))).toEqual([]);
  });

  it('are refused where no run is in play', async () => {
    const { monitor } = await jobs();
    await expect(monitor.publish(500)).rejects.toThrow(/no run of top picks is in play/);
    expect(await events()).toEqual([]);
  });
});
