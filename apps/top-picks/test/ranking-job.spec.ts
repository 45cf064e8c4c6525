import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { KEYS, parseTopPicksData, STREAMS } from '@tapedeck/contracts';
import { startRedis, type LocalServer } from '@tapedeck/local-servers';
import { PlatformModule, readConfig, SlotBusyError, SnapshotRunner, type Slot } from '@tapedeck/platform';
import { decodeEntry } from '@tapedeck/redis-streams';
import { Redis } from 'ioredis';
import { RankingJobs } from '../src/run/ranking-jobs.js';
import { TopPicksModule } from '../src/top-picks.module.js';

const RUN = { universe: 'all', mode: 'swing' } as const;
const DAY_MS = 86_400_000;
const KEY = KEYS.topPicks(RUN.universe, RUN.mode);
const LOCK = KEYS.topPicksLock(RUN.universe, RUN.mode);

function slot(day: number): Slot {
  const asOf = Date.UTC(2024, 2, day);
  return { asOf, nextExpectedAt: asOf + DAY_MS };
}

@Module({})
class ReplicaModule {}

describe('a ranking job', () => {
  let server: LocalServer;
  let redis: Redis;
  let archive: string;
  let replicas: INestApplicationContext[];
  let runners: { runOnce(slot: Slot): Promise<void>; publish(slot: Slot): Promise<unknown> }[];

  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url);
    archive = mkdtempSync(join(tmpdir(), 'tapedeck-archive-'));
    const config = readConfig(['REDIS_URL'], {
      REDIS_URL: server.url,
      MARKET_DATA_URL: 'simulated:?seed=1&instruments=12',
      TOP_PICKS_ARCHIVE_DIR: archive,
    });
    replicas = await Promise.all(
      [1, 2].map(() =>
        NestFactory.createApplicationContext(
          {
            module: ReplicaModule,
            imports: [PlatformModule.forRoot('top-picks', config, { management: false }), TopPicksModule],
          },
          { abortOnError: false, logger: false },
        ),
      ),
    );
    runners = replicas.map((replica) => {
      const job = replica.get(RankingJobs).jobOf(RUN);
      const runner = replica.get(SnapshotRunner);
      return {
        runOnce: (slot) => runner.runOnce(job, slot),
        publish: (slot) => runner.publish(job, slot),
      };
    });
  });

  afterAll(async () => {
    await Promise.all(replicas.map((replica) => replica.close()));
    await redis.quit();
    await server.stop();
    rmSync(archive, { recursive: true });
  });

  beforeEach(() => redis.flushall());

  const first = () => runners[0] as (typeof runners)[number];
  const events = async () =>
    (await redis.xrange(STREAMS.topPicks, '-', '+')).map(([, fields]) => decodeEntry(fields));

  it('publishes a valid snapshot, its event and its file, and gives the lock back', async () => {
    await first().runOnce(slot(6));
    const body = (await redis.get(KEY)) ?? '';
    const snapshot = JSON.parse(body) as { id: string; asOf: string; data: unknown };
    expect(snapshot.asOf).toBe('2024-03-06T00:00:00Z');
    const data = parseTopPicksData(snapshot.data);
    expect(data.picks.length).toBeGreaterThan(0);
    expect(await events()).toEqual([expect.objectContaining({ id: snapshot.id, data: snapshot.data })]);
    expect(readdirSync(archive)).toContain('picks_all_swing_20240306T000000Z.json');
    expect(readFileSync(join(archive, 'picks_all_swing_20240306T000000Z.json'), 'utf8')).toBe(body);
    expect(await redis.exists(LOCK)).toBe(0);
  });

  it('writes a file that a crash after publishing left out', async () => {
    await first().runOnce(slot(6));
    const file = join(archive, 'picks_all_swing_20240306T000000Z.json');
    rmSync(file);
    await first().runOnce(slot(6));
    expect(readFileSync(file, 'utf8')).toBe(await redis.get(KEY));
    expect(await events()).toHaveLength(1);
  });

  it('makes one event of a slot, however many replicas try it and however often', async () => {
    const tries = [...runners, ...runners, ...runners].map((runner) => runner.runOnce(slot(6)));
    const outcomes = await Promise.allSettled(tries);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(SlotBusyError);
    for (const runner of runners) await runner.runOnce(slot(6));
    expect(await events()).toHaveLength(1);
  });

  it('waits while another holds the lock, and takes over when its life ends', async () => {
    await redis.set(LOCK, 'a replica that died', 'PX', 60_000);
    await expect(first().runOnce(slot(6))).rejects.toThrow(SlotBusyError);
    expect(await events()).toHaveLength(0);
    await redis.pexpire(LOCK, 0);
    await first().runOnce(slot(6));
    expect(await events()).toHaveLength(1);
  });

  it('gives every slot the same numbers, whichever replica computes it and whatever it computed before', async () => {
    await runners[0]?.publish(slot(6));
    await runners[1]?.publish(slot(4));
    await runners[1]?.publish(slot(5));
    await redis.flushall();
    await runners[1]?.publish(slot(6));
    const [later] = await events();
    await redis.flushall();
    await runners[0]?.publish(slot(6));
    expect((await events())[0]?.data).toEqual(later?.data);
  });

  it('T63: publishes nothing for a moment without bars, and says why', async () => {
    await first().runOnce(slot(6));
    const past = { asOf: Date.UTC(1990, 0, 2), nextExpectedAt: Date.UTC(1990, 0, 3) };
    await expect(first().runOnce(past)).rejects.toThrow(/no picks/);
    expect(await events()).toHaveLength(1);
    expect(await redis.exists(LOCK)).toBe(0);
  });
});
