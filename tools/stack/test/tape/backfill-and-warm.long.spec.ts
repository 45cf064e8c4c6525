import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KEYS, parseMoment, STREAMS, TTL_MS, type Snapshot } from '@tapedeck/contracts';
import { exchangeCalendar } from '@tapedeck/market-data';
import { pollUntil } from './poll-until.js';
import { RunningStack } from './running-stack.js';

const SYMBOLS = ['AAA', 'BBB', 'CCC'];
/** A Friday an hour after its close. */
const CLOCK = '2024-03-08T22:00:00Z';
const DAYS = ['--from', '2024-03-04', '--to', '2024-03-07'];
const CLOSES = ['2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07'].map((day) => `${day}T21:00:00Z`);

/** Prices that wander by some tenths of a percent a session, each in its own way. */
function bars(): string {
  const sessions = exchangeCalendar('XNYS').sessions('2023-01-03', '2024-03-08');
  const rows = sessions.flatMap(({ date }, i) =>
    SYMBOLS.map((symbol, n) => {
      const [before, close] = [i - 1, i].map((at) => 50 * (n + 1) + 2 * Math.sin(at / (5 + n)));
      const [open = NaN, last = NaN] = [before, close];
      const [high, low] = [Math.max(open, last) + 0.5, Math.min(open, last) - 0.5];
      return [symbol, date, open, high, low, last, 1_000_000 + 1_000 * ((i * 7 + n) % 50)].join(',');
    }),
  );
  return ['symbol,date,open,high,low,close,volume', ...rows, ''].join('\n');
}

/** What a backfill and a warm leave, computed, published and stored by the processes of the product. */
describe('backfill and warm', () => {
  const stack = new RunningStack({ MARKET_CLOCK: CLOCK, TOP_PICKS_RUNS: 'all/swing' });

  beforeAll(async () => {
    const file = join(stack.home, 'bars.csv');
    writeFileSync(file, bars());
    stack.environment['MARKET_DATA_URL'] = `file:${file}`;
    await stack.start();
    const url = `http://127.0.0.1:${stack.environment['GATEWAY_PORT']}/v1/portfolio/holdings/AAA`;
    const put = await fetch(`${url}?effectiveAt=2024-03-05T12:00:00Z`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ quantity: '10', averageCost: '50' }),
    });
    expect(put.ok).toBe(true);
    for (const path of ['portfolio/positions', 'dashboard/performance', 'dashboard/overview'])
      await stack.served(`/v1/${path}`);
  }, 120_000);
  afterAll(() => stack.remove(), 60_000);

  const closesOf = async (sql: string) =>
    (await stack.rows<{ as_of: Date }>(sql)).map(({ as_of: asOf }) =>
      asOf.toISOString().replace('.000Z', 'Z'),
    );

  it.each([
    ['portfolio', STREAMS.portfolio, "portfolio_snapshots WHERE subject = 'portfolio'"],
    ['dashboard', STREAMS.dashboard, "dashboard_performance WHERE subject = 'dashboard/7d'"],
  ])(
    '%s: computes every close that history lacks, and the second time none',
    async (service, stream, rows) => {
      const sql = `SELECT as_of FROM ${rows} AND as_of < '2024-03-08' ORDER BY as_of`;
      expect(await closesOf(sql)).toEqual([]);
      const first = await stack.tapedeck('backfill', service, ...DAYS).ended;
      expect(first).toMatchObject({
        code: 0,
        output: expect.stringMatching(/4 published and stored, 0 refused/),
      });
      expect(await closesOf(sql)).toEqual(CLOSES);
      const length = await stack.redis((redis) => redis.xlen(stream));
      const second = await stack.tapedeck('backfill', service, ...DAYS).ended;
      expect(second).toMatchObject({
        code: 0,
        output: expect.stringMatching(/4 were stored already, 0 published/),
      });
      expect(await stack.redis((redis) => redis.xlen(stream))).toBe(length);
    },
    90_000,
  );

  it('knows of a holding from when it was bought on, and not before', async () => {
    const rows = await stack.rows<{ position_count: number }>(
      `SELECT position_count FROM portfolio_snapshots WHERE as_of < '2024-03-08' ORDER BY as_of`,
    );
    expect(rows.map(({ position_count: count }) => count)).toEqual([0, 1, 1, 1]);
  });

  it('shows the newest still: what was backfilled replaces no key', async () => {
    for (const key of [KEYS.portfolioPositions, KEYS.dashboardPerformance]) {
      const text = await stack.redis((redis) => redis.get(key));
      expect(JSON.parse(text ?? '')).toMatchObject({ asOf: '2024-03-08T21:00:00Z' });
    }
  });

  it.each([
    ['scalping', /it is live only: history keeps none of it/],
    ['sr-levels', /history keeps no levels: those of any moment can be computed again/],
  ])('%s: says why it has no past to fill', async (service, reason) => {
    const { code, output } = await stack.tapedeck('backfill', service, ...DAYS).ended;
    expect(code).not.toBe(0);
    expect(output).toMatch(reason);
  });

  it('fills every key that history keeps the snapshots of, byte for byte, with the rest of its life', async () => {
    const lives = new Map<string, number | undefined>([
      [KEYS.topPicks('all', 'swing'), undefined],
      [KEYS.topPicksPositions, undefined],
      [KEYS.portfolioPositions, undefined],
      [KEYS.dashboardOverview, TTL_MS.dashboardOverview],
      [KEYS.dashboardPerformance, TTL_MS.dashboardPerformance],
    ]);
    const keys = [...lives.keys()];
    const read = () => stack.redis((redis) => redis.mgetBuffer(...keys));
    const before = await pollUntil(async () => {
      const bodies = await read();
      return bodies.includes(null) ? undefined : bodies;
    }, 20_000);
    expect(await stack.redis((redis) => redis.del(...keys))).toBe(keys.length);
    const { code, output } = await stack.tapedeck('warm').ended;
    expect([code, output]).toEqual([0, expect.stringMatching(/^set 5, kept 0, nothing in history 0$/m)]);
    expect(await read()).toEqual(before);
    for (const [n, [key, ttlMs]] of [...lives].entries()) {
      const leftMs = await stack.redis((redis) => redis.pttl(key));
      if (ttlMs === undefined) expect(leftMs).toBe(-1);
      else {
        const { computedAt } = JSON.parse(before[n]?.toString() ?? '') as Snapshot<unknown>;
        const expected = (parseMoment(computedAt) ?? NaN) + ttlMs - Date.now();
        expect(Math.abs(leftMs - expected)).toBeLessThan(1_000);
      }
    }
  }, 60_000);
});
