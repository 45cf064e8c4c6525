import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KEYS } from '@tapedeck/contracts';
import { ManagementServer } from '@tapedeck/platform';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';
import { bytesOf, topPicksSnapshot } from './support/snapshots.js';
import { storeRun } from './support/store-run.js';

describe('the health of the gateway', () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;

  beforeAll(async () => {
    servers = await startServers();
    gateway = await startGateway({
      ...servers.variables,
      MARKET_CLOCK: '2018-02-08T22:00:00Z',
      TOP_PICKS_RUNS: 'sp500/swing,nasdaq/swing',
    });
  });

  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });

  it('is live and ready', async () => {
    const live = await gateway.get('/health/live');
    expect(await live.json()).toEqual({ status: 'live' });
    expect(live.headers.get('cache-control')).toBe('no-store');
    const ready = await gateway.get('/health/ready');
    expect(await ready.json()).toEqual({ status: 'ready', sources: { redis: true, history: true } });
  });

  it('T37, T40, T63: tells the freshness of every key by the market clock', async () => {
    const fresh = topPicksSnapshot({
      universe: 'extra',
      mode: 'intraday',
      asOf: '2018-02-08T21:45:00Z',
      nextExpectedAt: '2018-02-09T14:45:00Z',
      staleAfter: '2018-02-09T14:50:00Z',
    });
    await servers.redisClient.set(KEYS.topPicks('sp500', 'swing'), bytesOf(topPicksSnapshot()));
    await servers.redisClient.set(KEYS.topPicks('extra', 'intraday'), bytesOf(fresh));
    // A key of another kind that begins alike, and a run nobody makes any more.
    await servers.redisClient.set(KEYS.topPicksPositions, '{}');
    await storeRun(servers.dataSource, topPicksSnapshot({ universe: 'retired' }));

    await servers.redisClient.config('RESETSTAT');
    const response = await gateway.get('/health/data');
    expect(response.status).toBe(200);
    const report = (await response.json()) as { marketTime: string; keys: { key: string }[] };
    expect(Date.parse(report.marketTime)).toBeGreaterThanOrEqual(Date.parse('2018-02-08T22:00:00Z'));
    expect(report.keys).toContainEqual(
      expect.objectContaining({ key: KEYS.topPicksPositions, source: null }),
    );
    const runs = report.keys.filter(({ key }) => /^top_picks:[^:]+:[^:]+$/.test(key));
    expect({ ...report, keys: runs }).toMatchObject({
      status: 'stale',
      keys: [
        {
          key: 'top_picks:extra:intraday',
          subject: 'extra/intraday',
          asOf: '2018-02-08T21:45:00Z',
          nextExpectedAt: '2018-02-09T14:45:00Z',
          staleAfter: '2018-02-09T14:50:00Z',
          stale: false,
          source: 'redis',
        },
        { key: 'top_picks:nasdaq:swing', asOf: null, staleAfter: null, stale: true, source: null },
        { key: 'top_picks:sp500:swing', asOf: '2018-02-07T21:00:00Z', stale: true, source: 'redis' },
      ],
    });
    const commands = await servers.redisClient.info('commandstats');
    expect(commands).toContain('cmdstat_scan');
    expect(commands).not.toContain('cmdstat_keys');
  });

  it('shows Prometheus the same freshness, key by key', async () => {
    const { port } = gateway.app.get(ManagementServer);
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    const sample = (name: string, key: string) =>
      new RegExp(`^tapedeck_snapshot_${name}{key="${key}",service="gateway"} (\\S+)$`, 'm').exec(
        metrics,
      )?.[1];
    expect(sample('stale', 'top_picks:extra:intraday')).toBe('0');
    expect(sample('stale', 'top_picks:sp500:swing')).toBe('1');
    expect(sample('stale', 'top_picks:nasdaq:swing')).toBe('1');
    expect(Number(sample('age_seconds', 'top_picks:sp500:swing'))).toBeGreaterThan(0);
    expect(sample('age_seconds', 'top_picks:nasdaq:swing')).toBeUndefined();
  });

  it('is measured by route, never by the names asked for', async () => {
    await gateway.get('/v1/top-picks/sp500/swing');
    await gateway.get('/v1/top-picks/made-up-name/swing');
    await gateway.get('/made-up-path');
    const { port } = gateway.app.get(ManagementServer);
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    const counted = (route: string, status: number) =>
      new RegExp(`http_request_duration_seconds_count{.*route="${route}".*status="${status}".*} [1-9]`);
    expect(metrics).toMatch(counted('/v1/top-picks/:universe/:mode', 200));
    expect(metrics).toMatch(counted('/v1/top-picks/:universe/:mode', 404));
    expect(metrics).toMatch(counted('unrouted', 404));
    expect(metrics).not.toContain('made-up');
    expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
  });
});
