import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { historyDataSource, migrate, PartitionKeeper } from '@tapedeck/history';
import { startPostgres, startRedis, type LocalServer } from '@tapedeck/local-servers';
import { METRICS, PlatformModule, readConfig } from '@tapedeck/platform';
import type { Registry } from 'prom-client';
import { ActivePolicies } from '../src/policy/active-policies.js';
import { DEFAULT_POLICIES } from '../src/ranking/index.js';
import { TopPicksService } from '../src/run/top-picks.service.js';
import { TopPicksModule } from '../src/top-picks.module.js';

const RUN = { universe: 'all', mode: 'swing' } as const;
const DAY_MS = 86_400_000;
const MARCH_6 = Date.UTC(2024, 2, 6);
const WEIGHTS = DEFAULT_POLICIES.swing.weights;
const TURNED = Object.fromEntries(Object.entries(WEIGHTS).map(([factor, weight]) => [factor, -weight]));

@Module({})
class ReplicaModule {}

describe('the weights of a ranking', () => {
  let postgresDir: string;
  let postgres: LocalServer;
  let redis: LocalServer;
  let history: ReturnType<typeof historyDataSource>;
  let app: INestApplicationContext;
  const lines: string[] = [];

  async function startApp(databaseUrl: string): Promise<INestApplicationContext> {
    const config = readConfig(['REDIS_URL'], {
      REDIS_URL: redis.url,
      DATABASE_URL: databaseUrl,
      MARKET_DATA_URL: 'simulated:?seed=1&instruments=12',
      TOP_PICKS_ARCHIVE_DIR: join(postgresDir, 'archive'),
    });
    return NestFactory.createApplicationContext(
      {
        module: ReplicaModule,
        imports: [PlatformModule.forRoot('top-picks', config, { management: false }), TopPicksModule],
      },
      { abortOnError: false, logger: false },
    );
  }

  beforeAll(async () => {
    postgresDir = mkdtempSync(join(tmpdir(), 'tapedeck-policies-'));
    [postgres, redis] = await Promise.all([
      startPostgres({ dir: join(postgresDir, 'postgres') }),
      startRedis(),
    ]);
    history = historyDataSource(postgres.url, { onPoolError: () => undefined });
    await migrate(history);
    await history.initialize();
    await new PartitionKeeper(history).ensureFor([MARCH_6]);
    app = await startApp(postgres.url);
    const collect = (line: unknown) => lines.push(String(line));
    Logger.overrideLogger({ log: collect, warn: collect, error: collect });
  });
  afterAll(async () => {
    await app.close();
    await history.destroy().catch(() => undefined);
    await Promise.all([postgres.stop(), redis.stop()]);
    rmSync(postgresDir, { recursive: true });
  });
  beforeEach(async () => {
    lines.length = 0;
    await history.query('TRUNCATE rl_policies');
  });

  let sequence = 0;
  const activate = (version: number, asOf: number, weights: object = WEIGHTS, allowShorts = false) => {
    sequence += 1;
    return history.query(
      `INSERT INTO rl_policies (event_id, as_of, subject, source, sequence, data_schema, universe, mode, name, version,
         action, allow_shorts, weights, data)
       VALUES (gen_random_uuid(), $1, 'all/swing', 'test', $2, 'test', 'all', 'swing', 'tuned', $3, 'activated', $4, $5, '{}')`,
      [new Date(asOf), sequence, version, allowShorts, JSON.stringify(weights)],
    );
  };
  const nameAsOf = async (asOf: number, from = app) =>
    (await from.get(ActivePolicies).policyFor(RUN, asOf)).name;
  const trouble = async (from = app) =>
    /tapedeck_policy_trouble\{.*mode="swing".*\} (\d)/.exec(await from.get<Registry>(METRICS).metrics())?.[1];

  it('are the built-in ones until others are activated, and then those in force as of the moment', async () => {
    expect(await nameAsOf(MARCH_6)).toBe('default-swing@1');
    await activate(1, MARCH_6);
    await activate(2, MARCH_6 + DAY_MS);
    expect(await nameAsOf(MARCH_6 - 1)).toBe('default-swing@1');
    expect(await nameAsOf(MARCH_6)).toBe('tuned@1');
    expect(await nameAsOf(MARCH_6 + DAY_MS)).toBe('tuned@2');
    expect(await app.get(ActivePolicies).policyFor({ ...RUN, universe: 'other' }, MARCH_6)).toBe(
      DEFAULT_POLICIES.swing,
    );
    expect([lines, await trouble()]).toEqual([[], '0']);
  });

  it('rank, and are named in the run: weights turned round pick the other end', async () => {
    const service = app.get(TopPicksService);
    const before = await service.compute(RUN, MARCH_6);
    await activate(1, MARCH_6 + DAY_MS, TURNED, true);
    expect(await service.compute(RUN, MARCH_6)).toEqual(before);
    const after = await service.compute(RUN, MARCH_6 + DAY_MS);
    expect([before.policy, after.policy]).toEqual(['default-swing@1', 'tuned@1']);
    await history.query('TRUNCATE rl_policies');
    const byDefault = await service.compute(RUN, MARCH_6 + DAY_MS);
    const score = (data: typeof after, symbol: string) =>
      data.picks.find((one) => one.symbol === symbol)?.score;
    expect(byDefault.picks.length).toBeGreaterThan(0);
    for (const { symbol, score: of } of byDefault.picks) expect(score(after, symbol)).toBeCloseTo(-of, 5);
  });

  it.each<[string, object, RegExp]>([
    ['a factor nobody knows', { ...WEIGHTS, luck: 1 }, /unknown factor luck/],
    ['a factor left out', { breakout: 1 }, /weight for momentumShort, received undefined/],
    [
      'no weight at all',
      Object.fromEntries(Object.keys(WEIGHTS).map((factor) => [factor, 0])),
      /every weight is 0/,
    ],
  ])('with %s are passed over for the built-in ones, said once and shown', async (_, weights, expected) => {
    await activate(3, MARCH_6, weights);
    expect(await nameAsOf(MARCH_6)).toBe('default-swing@1');
    expect(await nameAsOf(MARCH_6 + 60_000)).toBe('default-swing@1');
    expect(lines).toEqual([expect.stringMatching(expected)]);
    expect(lines[0]).toMatch(/^all\/swing: policy tuned@3: .*; ranking with the built-in default-swing@1$/);
    expect(await trouble()).toBe('1');
    await activate(4, MARCH_6 + DAY_MS);
    expect(await nameAsOf(MARCH_6 + DAY_MS)).toBe('tuned@4');
    expect(lines[1]).toBe('all/swing: the policy in force is used again');
    expect(await trouble()).toBe('0');
  });

  it('are the last ones known while history is away, but none of a later moment; and the built-in ones before any are', async () => {
    await activate(5, MARCH_6);
    expect(await nameAsOf(MARCH_6 + 30 * DAY_MS)).toBe('tuned@5');
    await postgres.kill();
    expect(await nameAsOf(MARCH_6 + 31 * DAY_MS)).toBe('tuned@5');
    expect(await nameAsOf(MARCH_6 - 1)).toBe('default-swing@1');
    expect(lines.filter((line) => line.includes('ranking with'))).toEqual([
      expect.stringMatching(/the policy in force is not known .*; ranking with tuned@5, the last one known$/),
      expect.stringMatching(/ranking with the built-in default-swing@1$/),
    ]);
    for (const url of [postgres.url, '']) {
      const cold = await startApp(url);
      Logger.overrideLogger({ log: () => undefined, warn: () => undefined, error: () => undefined });
      expect([await nameAsOf(MARCH_6, cold), await trouble(cold)]).toEqual(['default-swing@1', '1']);
      await cold.close();
    }
  });
});
