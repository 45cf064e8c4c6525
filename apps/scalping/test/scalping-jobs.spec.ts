import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { KEYS, parseScalpingMonitorData, SNAPSHOTS, STREAMS, TTL_MS } from '@tapedeck/contracts';
import { pollUntil, startRedis, type LocalServer } from '@tapedeck/local-servers';
import {
  MARKET_CLOCK,
  MARKET_DATA_PROVIDER,
  slotsBetween,
  UNIVERSES,
  type MarketDataProvider,
} from '@tapedeck/market-data';
import {
  CONFIG,
  PlatformModule,
  readConfig,
  ScheduleModule,
  SkippedSlotError,
  SlotBusyError,
  SlotLedger,
  SnapshotRunner,
  type Slot,
} from '@tapedeck/platform';
import { decodeEntry } from '@tapedeck/redis-streams';
import { Redis } from 'ioredis';
import { ScalpingJobs } from '../src/run/scalping-jobs.js';
import { ScalpingService } from '../src/run/scalping.service.js';
import { ScalpingModule } from '../src/scalping.module.js';

const MINUTE_MS = 60_000;
const KIND = SNAPSHOTS.scalpingMonitor;
/** A Wednesday of the exchange, open from 14:30 to 21:00 UTC. */
const at = (time: string) => Date.parse(`2024-03-06T${time}:00Z`);
const slot = (time: string): Slot => ({ asOf: at(time), nextExpectedAt: at(time) + MINUTE_MS });

const SIMULATED = { MARKET_DATA_URL: 'simulated:?seed=1&instruments=6', MARKET_CALENDAR: 'XNYS' };

@Module({})
class ReplicaModule {}

describe('the scalping monitor', () => {
  let server: LocalServer;
  let redis: Redis;
  const started: INestApplicationContext[] = [];

  beforeAll(async () => {
    Logger.overrideLogger(false);
    server = await startRedis();
    redis = new Redis(server.url);
  });

  afterAll(async () => {
    await redis.quit();
    await server.stop();
  });

  beforeEach(() => redis.flushall());

  afterEach(async () => {
    await Promise.all(started.splice(0).map((context) => context.close()));
  });

  async function start(
    variables: Record<string, string>,
    service: typeof ScalpingModule | ReturnType<typeof ScheduleModule.forService> = ScalpingModule,
  ) {
    const config = readConfig(['REDIS_URL'], { REDIS_URL: server.url, ...SIMULATED, ...variables });
    const context = await NestFactory.createApplicationContext(
      {
        module: ReplicaModule,
        imports: [PlatformModule.forRoot('scalping', config, { management: false }), service],
      },
      { abortOnError: false, logger: false },
    );
    started.push(context);
    const job = () => context.get(ScalpingJobs).job();
    return { context, job, run: (one: Slot) => context.get(SnapshotRunner).runOnce(job(), one) };
  }

  const entries = () => redis.xrange(STREAMS.scalping, '-', '+');
  const events = async () => (await entries()).map(([, fields]) => decodeEntry(fields));

  it('puts every minute on the stream and shows the newest for ten minutes', async () => {
    const { job, run } = await start({ MARKET_CLOCK: '2024-03-06T15:00:30Z' });
    for (const asOf of slotsBetween(job().schedule, at('14:56'), at('15:00')))
      await run({ asOf, nextExpectedAt: asOf + MINUTE_MS });
    const published = await events();
    expect(published.map(({ time }) => time)).toEqual(
      ['14:56', '14:57', '14:58', '14:59', '15:00'].map((time) => `2024-03-06T${time}:00Z`),
    );
    const snapshot = JSON.parse((await redis.get(KEYS.scalpingMonitor)) ?? '') as Record<string, unknown>;
    expect(snapshot).toMatchObject({
      id: published.at(-1)?.id,
      asOf: '2024-03-06T15:00:00Z',
      source: '/tapedeck/scalping',
      data: published.at(-1)?.data,
    });
    const data = parseScalpingMonitorData(snapshot['data']);
    expect(data).toMatchObject({
      universe: 'all',
      session: { open: '2024-03-06T14:30:00Z', close: '2024-03-06T21:00:00Z' },
      considered: 6,
    });
    expect(data.instruments.length).toBeGreaterThan(0);
    for (const { bars, missingMinutes, relativeVolumeSessions } of data.instruments) {
      expect(bars + missingMinutes).toBe(30);
      expect(relativeVolumeSessions).toBeGreaterThan(0);
    }
    // Both by Redis' clock, from the one step that wrote event and key.
    const writtenAt = Number((await entries()).at(-1)?.[0].split('-')[0]);
    const livesMs = (await redis.pexpiretime(KEYS.scalpingMonitor)) - writtenAt;
    expect(Math.abs(livesMs - TTL_MS.scalpingMonitor)).toBeLessThan(1_000);
  });

  it('makes one event of a minute, however many replicas try it, and outlives the holder of its lock', async () => {
    const clock = { MARKET_CLOCK: '2024-03-06T15:00:30Z' };
    const replicas = [await start(clock), await start(clock)] as const;
    const tries = [0, 1, 0, 1, 0, 1].map((index) => replicas[index === 0 ? 0 : 1].run(slot('15:00')));
    for (const outcome of await Promise.allSettled(tries))
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(SlotBusyError);
    await replicas[1].run(slot('15:00'));
    expect(await events()).toHaveLength(1);

    await redis.set(KIND.lock.key, 'a replica that died', 'PX', 400);
    await expect(replicas[0].run(slot('15:01'))).rejects.toThrow(SlotBusyError);
    const takenOver = () =>
      replicas[1].run(slot('15:01')).then(
        () => true,
        () => undefined,
      );
    expect(await pollUntil(takenOver, 10_000)).toBe(true);
    expect((await events()).map(({ time }) => time)).toEqual([
      '2024-03-06T15:00:00Z',
      '2024-03-06T15:01:00Z',
    ]);
  });

  it('follows the universe and sizes by the account that are configured', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'tapedeck-universes-'));
    const { job } = await start({ MARKET_CLOCK: '2024-03-06T15:00:30Z' });
    const all = parseScalpingMonitorData(await job().compute(slot('15:00')));
    const symbols = all.instruments.map(({ symbol }) => symbol);
    writeFileSync(
      join(dir, 'few.csv'),
      ['symbol,name,sector', ...symbols.slice(0, 3).map((one) => `${one},,`)].join('\n'),
    );
    try {
      const few = await start({
        MARKET_CLOCK: '2024-03-06T15:00:30Z',
        UNIVERSES_DIR: dir,
        SCALPING_UNIVERSE: 'few',
        SCALPING_MAX_SYMBOLS: '2',
        SCALPING_EQUITY: '2500.50',
        SCALPING_RISK_PER_TRADE_RATIO: '0.01',
      });
      expect(await few.job().compute(slot('15:00'))).toMatchObject({
        universe: 'few',
        considered: 2,
        risk: { equity: 2500.5, riskPerTradeRatio: 0.01, maxPositionRatio: 1 },
      });
    } finally {
      rmSync(dir, { recursive: true });
    }
    const lost = await start({ MARKET_CLOCK: '2024-03-06T15:00:30Z', SCALPING_UNIVERSE: 'nowhere' });
    await expect(lost.context.get(ScalpingJobs).jobs()).rejects.toMatchObject({
      problems: [expect.stringMatching(/^SCALPING_UNIVERSE: no universe nowhere; .* all$/)],
    });
  });

  it('is on schedule within the session only, and says outside why there is nothing', async () => {
    const { job } = await start({ MARKET_CLOCK: '2024-03-06T14:29:30Z' });
    const slots = slotsBetween(job().schedule, at('00:00'), at('23:59'));
    expect([slots.length, slots[0], slots.at(-1)]).toEqual([390, at('14:31'), at('21:00')]);

    await start({ MARKET_CLOCK: '2024-03-06T14:29:00Z@60x' }, ScheduleModule.forService(ScalpingModule));
    const ledger = started.at(-1)?.get(SlotLedger, { strict: false });
    const newest = await pollUntil(() => ledger?.newest(KIND), 10_000);
    expect(newest).toEqual({
      asOf: Date.parse('2024-03-05T21:00:00Z'),
      outcome: 'skipped',
      reason: 'no session in progress; the next opens at 2024-03-06T14:30:00Z',
    });
    const three = await pollUntil(async () => {
      const found = await events();
      return found.length >= 3 ? found : undefined;
    }, 20_000);
    const minutes = (three ?? []).map(({ time }) => Date.parse(time));
    // On a busy machine a minute, here a second, may pass without a try.
    expect(minutes.length).toBeGreaterThanOrEqual(3);
    expect(minutes).toEqual([...new Set(minutes)].sort((a, b) => a - b));
    for (const minute of minutes) expect(slots).toContain(minute);
  });

  it('needs minute bars, and says so where there are none', async () => {
    const { context } = await start({ MARKET_CLOCK: '2024-03-06T15:00:30Z' });
    const whole = context.get<MarketDataProvider>(MARKET_DATA_PROVIDER);
    const daily = Object.create(whole, { timeframes: { value: ['1d', '1w'] } }) as MarketDataProvider;
    const service = new ScalpingService(
      context.get(CONFIG),
      context.get(MARKET_CLOCK),
      daily,
      context.get(UNIVERSES),
    );
    const run = context.get(SnapshotRunner).runOnce(new ScalpingJobs(daily, service).job(), slot('15:00'));
    await expect(run).rejects.toThrow(
      new SkippedSlotError(`needs 1m bars; ${SIMULATED.MARKET_DATA_URL} has 1d, 1w`),
    );
    expect(await events()).toEqual([]);
    expect(await redis.exists(KEYS.scalpingMonitor, KIND.lock.key)).toBe(0);
  });
});
