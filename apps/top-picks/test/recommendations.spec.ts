import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { parseAiRecommendationOutcomeData, STREAMS } from '@tapedeck/contracts';
import { historyDataSource, migrate } from '@tapedeck/history';
import { startPostgres, startRedis, type LocalServer } from '@tapedeck/local-servers';
import { MARKET_DATA_PROVIDER, type MarketDataProvider } from '@tapedeck/market-data';
import { PlatformModule, readConfig } from '@tapedeck/platform';
import { decodeEntry } from '@tapedeck/redis-streams';
import { Redis } from 'ioredis';
import type { DataSource } from 'typeorm';
import { RecommendationsService } from '../src/monitor/recommendations.service.js';
import { TopPicksModule } from '../src/top-picks.module.js';

const DAY_MS = 86_400_000;
const MADE = Date.UTC(2024, 2, 1, 12);
const close = (day: number) => Date.UTC(2024, 2, 2) + day * DAY_MS;

@Module({})
class ReplicaModule {}

describe('recommendations of models', () => {
  let servers: LocalServer[];
  let redis: Redis;
  let dataSource: DataSource;
  let replicas: INestApplicationContext[];
  let services: RecommendationsService[];

  beforeAll(async () => {
    const [server, postgres] = await Promise.all([startRedis(), startPostgres()]);
    servers = [server, postgres];
    redis = new Redis(server.url);
    dataSource = historyDataSource(postgres.url, { onPoolError: () => undefined });
    await migrate(dataSource);
    await dataSource.initialize();
    const config = readConfig(['REDIS_URL'], {
      REDIS_URL: server.url,
      DATABASE_URL: postgres.url,
      MARKET_DATA_URL: 'simulated:?seed=1&instruments=2',
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
    services = replicas.map((replica) => replica.get(RecommendationsService));
  });

  afterAll(async () => {
    await Promise.all(replicas.map((replica) => replica.close()));
    await redis.quit();
    await dataSource.destroy();
    await Promise.all(servers.map((server) => server.stop()));
  });

  const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

  async function recommend(n: number, data: object, madeAt = MADE): Promise<void> {
    await dataSource.query(
      `INSERT INTO ai_recommendations (event_id, as_of, subject, source, data_schema, symbol, side, universe,
         horizon_sessions, entry, stop, targets, confidence, model, rationale, data)
       VALUES ($1, $2, 's', 't', 'urn:v1', 'X', 'long', 'all', 5, 100, 95, '{110}', 0.6, 'large', 'Up.', $3)`,
      [id(n), new Date(madeAt), JSON.stringify(data)],
    );
  }

  const events = async () =>
    (await redis.xrange(STREAMS.ai, '-', '+')).map(([, fields]) => decodeEntry(fields));

  it('are judged once at the closes that end them, whoever is asked, and however often', async () => {
    const provider = replicas[0]?.get<MarketDataProvider>(MARKET_DATA_PROVIDER) as MarketDataProvider;
    const [{ symbol } = { symbol: '' }] = await provider.instruments();
    const { close: closes } = await provider.bars({ symbol, timeframe: '1d', asOf: MADE });
    const price = closes.at(-1) ?? 0;
    // Entered at once, and too far from its stop and target to meet either.
    const plan = { symbol, side: 'long', entry: price * 1.001, stop: price / 3, targets: [price * 3] };
    const made = {
      ...plan,
      horizonSessions: 5,
      confidence: 0.6,
      model: 'large',
      rationale: 'Up.',
      universe: 'all',
    };
    await recommend(1, made);
    await recommend(2, { ...made, symbol: 'NOBODY', universe: 'nowhere' });
    await recommend(3, { ...made, stop: price * 2 });
    await recommend(4, { ...made, horizonSessions: 30 }, MADE + 30 * DAY_MS);

    const judge = async (asOf: number) => {
      const told = await Promise.all(services.map((one) => one.judge(asOf)));
      return told.flat();
    };
    expect(await judge(close(5) - 3_600_000)).toEqual([]);
    await judge(close(4));
    expect(await events()).toEqual([]);

    await judge(close(5));
    await judge(close(6));
    const [first, ...others] = await events();
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      type: 'ai.recommendation.outcome',
      source: '/tapedeck/top-picks',
      subject: symbol,
      time: '2024-03-07T00:00:00Z',
      sequence: '1',
      dataschema: 'urn:tapedeck:schema:ai.recommendation.outcome/v1',
    });
    const outcome = parseAiRecommendationOutcomeData(first?.data);
    expect(outcome).toMatchObject({
      recommendationId: id(1),
      recommendedAt: '2024-03-01T12:00:00Z',
      revision: 1,
      final: false,
      exitReason: 'expired',
      holdingSessions: 5,
      forward20Pct: null,
    });
    expect(outcome.benchmark5Pct).not.toBeNull();

    // A Redis that has lost its memory is made up for by history: only the revision that is due is told.
    await redis.flushall();
    await store(first as { id: string; time: string; data: unknown });
    await judge(close(20));
    const [final, ...more] = await events();
    expect(more).toEqual([]);
    expect(parseAiRecommendationOutcomeData(final?.data)).toMatchObject({
      ...outcome,
      revision: 2,
      final: true,
      forward20Pct: expect.any(Number),
      benchmark20Pct: expect.any(Number),
    });
    await store(final as { id: string; time: string; data: unknown });
    expect(await judge(close(21))).toEqual([]);
  });

  /** As the history-writer does, as far as judging reads it. */
  async function store({ id: eventId, time, data }: { id: string; time: string; data: unknown }) {
    const outcome = parseAiRecommendationOutcomeData(data);
    await dataSource.query(
      `INSERT INTO ai_recommendation_outcomes (event_id, as_of, subject, source, data_schema, recommendation_id, model,
         symbol, side, confidence, horizon_sessions, recommended_at, session_date, revision, final, planned_entry, stop,
         targets, targets_hit, closed_at, exit_reason, ambiguous, data)
       VALUES ($1, $2, 's', 't', 'urn:v1', $3, 'large', 'X', 'long', 0.6, 5, $4, $5, $6, $7, 100, 95, '{110}', 0, $8,
         'expired', false, '{}')`,
      [
        eventId,
        time,
        outcome.recommendationId,
        outcome.recommendedAt,
        outcome.sessionDate,
        outcome.revision,
        outcome.final,
        outcome.closedAt,
      ],
    );
  }
});
