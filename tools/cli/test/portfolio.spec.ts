import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GROUPS, SNAPSHOTS, STREAMS, type PortfolioPositionsData, type Snapshot } from '@tapedeck/contracts';
import {
  HistoryQuery,
  HoldingsStore,
  PORTFOLIO_SNAPSHOTS,
  SequenceAudit,
  StoredEventsQuery,
  WatchlistStore,
} from '@tapedeck/history';
import { UNSTORED_SOURCES, UNSTORED_TYPES } from '@tapedeck/history-writer';
import { MARKET_DATA_PROVIDER, type MarketDataProvider } from '@tapedeck/market-data';
import { PortfolioModule } from '@tapedeck/portfolio';
import { readConfig, SnapshotJobs, SnapshotRunner } from '@tapedeck/platform';
import { decodeEntry, type CloudEvent } from '@tapedeck/redis-streams';
import { StreamAudit } from '../src/audit/stream-audit.js';
import { isWhole } from '../src/audit/stream-report.js';
import { BackfillModule } from '../src/backfill/backfill.module.js';
import { Servers } from './support/servers.js';

const DAY_MS = 86_400_000;
/** A close of a market that never closes. */
const CLOSE = Date.UTC(2024, 2, 6);
const slot = (asOf: number) => ({ asOf, nextExpectedAt: asOf + 60_000 });
const { key } = SNAPSHOTS.portfolioPositions;

describe('the portfolio from holdings to history', () => {
  const servers = new Servers();
  let home: string;
  let services: INestApplicationContext[];
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'tapedeck-portfolio-'));
    const config = readConfig(['REDIS_URL', 'DATABASE_URL'], {
      ...servers.environment(home),
      MARKET_DATA_URL: 'simulated:?seed=3&instruments=2',
      MARKET_CLOCK: '2026-01-01T00:00:00Z',
    });
    services = [];
    for (let n = 0; n < 2; n += 1)
      services.push(
        await NestFactory.createApplicationContext(BackfillModule.forRoot(config, PortfolioModule), {
          abortOnError: false,
          logger: false,
        }),
      );
  }, 120_000);
  afterAll(async () => {
    await Promise.all(services.map((service) => service.close()));
    rmSync(home, { recursive: true });
  });

  const events = async (): Promise<CloudEvent[]> =>
    (await servers.redis.xrange(STREAMS.portfolio, '-', '+')).map(([, fields]) => decodeEntry(fields));
  const shown = async () =>
    JSON.parse((await servers.redis.get(key)) ?? '') as Snapshot<PortfolioPositionsData>;
  /** Publishes a slot of the positions, or of the watchlist, by one of two processes. */
  async function publish(asOf: number, { job = 0, service = 0 } = {}) {
    const context = services[service] as INestApplicationContext;
    const chosen = (await context.get(SnapshotJobs).jobs())[job];
    if (chosen === undefined) throw new Error('no such job');
    await context.get(SnapshotRunner).publish(chosen, slot(asOf));
  }

  it('is stored as it was served, its figures in columns and its index over the stored sessions', async () => {
    const provider = services[0]?.get<MarketDataProvider>(MARKET_DATA_PROVIDER);
    const [first, ...others] = (await provider?.instruments()) ?? [];
    if (first === undefined) throw new Error('expected instruments');
    const store = new HoldingsStore(servers.dataSource);
    for (const { symbol } of [first, ...others])
      await store.put({ symbol, quantity: '10.5', averageCost: '80.25', effectiveAt: CLOSE - 9 * DAY_MS });
    await new WatchlistStore(servers.dataSource).put({ symbol: first.symbol, note: null });

    await publish(CLOSE);
    await publish(CLOSE, { job: 1 });
    await publish(CLOSE + DAY_MS);
    // Another process knows of them only what was stored.
    await servers.store(await events());
    await publish(CLOSE + 2 * DAY_MS, { service: 1 });
    await servers.store(await events());

    const snapshot = await shown();
    const { totals, drawdown, beta, sectorExposure } = snapshot.data;
    expect(drawdown).toMatchObject({ sessions: 3, gaps: 0 });
    expect(beta).toMatchObject({ universe: 'all', coveredShareRatio: '1.000000', leavesOut: [] });
    expect(sectorExposure.every(({ sector }) => sector !== null)).toBe(true);
    const rows = await servers.dataSource.query(
      `SELECT event_id, sequence, position_count, cost, market_value, total_pnl, day_pnl, day_base, drawdown_ratio, beta
         FROM portfolio_snapshots ORDER BY as_of`,
    );
    expect(rows).toHaveLength(3);
    expect(rows[2]).toEqual({
      event_id: snapshot.id,
      sequence: '3',
      position_count: 2,
      cost: totals.cost,
      market_value: totals.marketValue,
      total_pnl: totals.totalPnl,
      day_pnl: totals.dayPnl,
      day_base: totals.dayBase,
      drawdown_ratio: drawdown?.currentRatio,
      beta: beta?.value,
    });
    const latest = await new HistoryQuery(servers.dataSource, PORTFOLIO_SNAPSHOTS).latestAsOf({
      subject: { subject: 'portfolio' },
      asOf: CLOSE + 9 * DAY_MS,
    });
    expect(latest?.body.toString()).toBe(await servers.redis.get(key));

    // Accounted for whole, though the watchlist is on the same stream and in no table, trimmed or not.
    const audit = () =>
      new StreamAudit(
        {
          redis: servers.redis,
          stored: new StoredEventsQuery(servers.dataSource),
          sequences: new SequenceAudit(servers.dataSource),
          unstoredTypes: new Set(UNSTORED_TYPES),
          unstoredSources: new Set(UNSTORED_SOURCES),
        },
        STREAMS.portfolio,
        { from: -Infinity, to: Infinity },
      ).run(() => undefined);
    await servers.redis.xgroup('CREATE', STREAMS.portfolio, GROUPS.historyWriter, '0');
    const report = await audit();
    expect(report).toMatchObject({ onStream: 4, stored: 3, unstored: 1, lostCount: 0 });
    expect(isWhole(report)).toBe(true);
    await servers.redis.xtrim(STREAMS.portfolio, 'MAXLEN', 0);
    expect(isWhole(await audit())).toBe(true);
  });
});
