import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KEYS, SNAPSHOTS, type Snapshot } from '@tapedeck/contracts';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';

const PATH = '/v1/performance/picks';
const NOW = '2018-02-07T21:00:00Z';

describe('how picks fared', () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;
  let rows = 0;

  beforeAll(async () => {
    servers = await startServers();
    gateway = await startGateway({ ...servers.variables, MARKET_CLOCK: NOW, TOP_PICKS_RUNS: 'sp500/swing' });
    await store('sp500', '2018-01-08T21:00:00Z', '2018-01-10T21:00:00Z', 2, 0.4);
    await store('sp500', '2018-01-09T21:00:00Z', '2018-01-10T21:00:00Z', -5, -1);
    await store('sp500', '2018-01-09T21:00:00Z', '2018-02-08T21:00:00Z', 50, 10);
    await store('nasdaq', '2017-01-09T21:00:00Z', '2017-01-10T21:00:00Z', 1, 0.2);
  });

  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });

  async function store(universe: string, openedAt: string, closedAt: string, returnPct: number, r: number) {
    rows += 1;
    const id = `00000000-0000-5000-8000-${String(rows).padStart(12, '0')}`;
    await servers.dataSource.query(
      `INSERT INTO pick_outcomes (event_id, as_of, subject, source, data_schema, position_id, run_event_id, universe,
         mode, symbol, side, rank, opened_at, session_date, ambiguous, score, revision, final, planned_entry, stop,
         targets, targets_hit, entered_at, closed_at, entry, exit, exit_reason, return_pct, r_multiple,
         holding_sessions, mfe_pct, mae_pct, forward_1_pct, benchmark_1_pct, data)
       VALUES ($1, $2, 's', 't', 'urn:v1', $1, $1, $3, 'swing', 'A', 'long', 1, $4, $5, false, 1, 1, true, 100, 95,
         '{110}', 0, $2, $2, 100, 101, 'expired', $6, $7, 1, 60, -6, 1.5, 0.5, '{}')`,
      [id, closedAt, universe, openedAt, openedAt.slice(0, 10), returnPct, r],
    );
  }

  const report = async (query: string) =>
    (await (await gateway.get(`${PATH}?${query}`)).json()) as Record<string, unknown>;

  it('is told by universe, mode and day, of what the market has come to', async () => {
    const forward1 = { count: 2, averagePct: 1.5, compared: 2, benchmarkPct: 0.5, excessPct: 1 };
    expect(await report('universe=sp500&mode=swing&from=2018-01-01&to=2018-01-31')).toMatchObject({
      from: '2018-01-01T00:00:00.000Z',
      to: '2018-01-31T23:59:59.999Z',
      totals: [
        { universe: 'sp500', mode: 'swing', closed: 2, won: 1, winRateRatio: 0.5, averageR: -0.3, forward1 },
      ],
      days: [
        { day: '2018-01-09', closed: 1, won: 0, averageReturnPct: -5 },
        { day: '2018-01-08', closed: 1, won: 1, averageReturnPct: 2 },
      ],
    });
    expect(await report('')).toMatchObject({ totals: [{ universe: 'sp500', closed: 2 }] });
    expect(await report('from=2017-01-01')).toMatchObject({
      totals: [{ universe: 'nasdaq' }, { universe: 'sp500' }],
    });
  });

  it('is empty where nothing was closed, and unknown where nothing ever was', async () => {
    expect(await report('universe=nasdaq')).toMatchObject({ totals: [], days: [] });
    const unknown = await gateway.get(`${PATH}?universe=sp501`);
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({
      type: 'urn:tapedeck:problem:unknown-universe',
      known: ['nasdaq', 'sp500'],
    });
  });

  it.each([
    ['mode=hourly', 'mode'],
    ['universe=a/b', 'universe'],
    ['from=2018-02-30', 'from'],
    ['from=2018-02-02&to=2018-02-01', 'from'],
    ['from=2001-01-01&to=2018-02-01', 'from'],
    ['day=2018-02-01', 'day'],
  ])('is refused for %s', async (query, parameter) => {
    const response = await gateway.get(`${PATH}?${query}`);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ parameter });
  });

  it('leaves the positions their own route', async () => {
    expect((await gateway.get('/v1/top-picks/positions')).status).toBe(503);
    const { type, subject } = SNAPSHOTS.topPicksPositions;
    const snapshot: Snapshot<unknown> = {
      id: '00000000-0000-5000-8000-000000000001',
      type,
      subject,
      asOf: NOW,
      computedAt: '2026-01-05T10:00:00.250Z',
      nextExpectedAt: '2018-02-08T21:00:00Z',
      staleAfter: '2018-02-08T22:00:00Z',
      source: '/tapedeck/top-picks',
      data: { positions: [] },
    };
    await servers.redisClient.set(KEYS.topPicksPositions, JSON.stringify(snapshot));
    const response = await gateway.get('/v1/top-picks/positions');
    expect(response.headers.get('etag')).toMatch(/^"/);
    expect(await response.json()).toEqual(snapshot);
    expect((await gateway.get('/v1/top-picks/positions?asOf=2018-02-01T00:00:00Z')).status).toBe(404);
    expect((await gateway.get('/v1/top-picks/sp500/swing')).status).toBe(503);
  });
});
