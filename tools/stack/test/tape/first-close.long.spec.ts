import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KEYS, type DashboardPerformanceData, type Snapshot } from '@tapedeck/contracts';
import { pollUntil } from './poll-until.js';
import { ROOT, RunningStack } from './running-stack.js';

const BARS = join(ROOT, '../shared/data/bars/minute_us_equity_lean.csv.gz');
const present = existsSync(BARS);
const itWithData = present ? it : it.skip;
const title = present ? '' : ' (skipped: ../shared/data is not here)';
const WHY = 'none of 7 members can be used';

interface Report {
  readonly market: string;
  readonly keys: readonly { key: string; state: string; reason: string | null }[];
}

/**
 * The close of the first day that four of the file's shares have; a fifth ended years before, and two begin months later. No
 * change can be told of anybody.
 */
describe(`the first close of a recording${title}`, () => {
  const stack = new RunningStack({
    MARKET_DATA_URL: `file:${BARS}`,
    MARKET_CLOCK: '2013-10-04T20:00:00Z@120x',
    TOP_PICKS_RUNS: 'all/scalping',
  });

  beforeAll(() => (present ? stack.start() : undefined), 120_000);
  afterAll(() => stack.remove(), 60_000);

  itWithData('says why there is no overview of it, while it is still tried', async () => {
    const told = await pollUntil(async () => {
      const response = await stack.get('/v1/dashboard/overview');
      const { detail } = (await response.json()) as { detail: string };
      return response.status === 503 && detail.includes('newest slot') ? detail : undefined;
    }, 20_000);
    expect(told).toContain(
      `newest slot, 2013-10-04T20:00:00Z, cannot be computed so far, and is tried again: ${WHY}`,
    );
  });

  itWithData('calls stale what failed, and nothing that only rests until the market opens', async () => {
    await stack.served('/v1/top-picks/all/scalping');
    const { market, keys } = await pollUntil(async () => {
      const report = (await (await stack.get('/health/data')).json()) as Report;
      const scalping = report.keys.find(({ key }) => key === KEYS.scalpingMonitor);
      return scalping?.state === 'skipped' ? report : undefined;
    }, 20_000);
    expect(market).toBe('closed');
    const stale = keys.filter(({ state }) => state === 'stale');
    // The performance waits for an hour, or has come by now.
    for (const { key } of stale) expect(key).toMatch(/^dashboard:/);
    const overview = stale.find(({ key }) => key === KEYS.dashboardOverview);
    expect(overview?.reason).toContain(WHY);
  });

  itWithData(
    'serves what there is of the performance an hour after the close, and says what is missing',
    async () => {
      const response = await stack.served('/v1/dashboard/performance');
      const { asOf, data } = (await response.json()) as Snapshot<DashboardPerformanceData>;
      expect(asOf).toBe('2013-10-04T20:00:00Z');
      const session = data.sessions.at(-1);
      expect(session).toMatchObject({ date: '2013-10-04', market: null, picks: expect.anything() });
      expect(session?.missing).toContainEqual({
        part: 'market',
        reason: expect.stringMatching(/^no overview of all stored/),
      });
      expect(data.cumulative.index).toMatchObject({ returnPct: null, sessions: 0 });
    },
    90_000,
  );
});
