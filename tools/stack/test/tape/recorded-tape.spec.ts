import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVENT_TYPES, KEYS, STREAMS } from '@tapedeck/contracts';
import { exchangeCalendar } from '@tapedeck/market-data';
import { checkAgainstRows, type Report } from './pick-performance-check.js';
import { pollUntil } from './poll-until.js';
import { ROOT, RunningStack } from './running-stack.js';

const DATA = join(ROOT, '../shared/data');
const BARS = join(DATA, 'bars/daily_us_sp500_2013_2018_A.csv.gz');
const present = existsSync(BARS);
const itWithData = present ? it : it.skip;
const title = present ? '' : ' (skipped: ../shared/data is not here)';

const PATH = '/v1/top-picks/sp500_2018-04/swing';
/** Three months in every run; `npm run test:backfill` takes all four years that the file allows. */
const FROM = process.env['BACKFILL_FROM'] ?? '2017-11-01';
const TO = '2018-02-07';
const SESSIONS = exchangeCalendar('XNYS').sessions(FROM, TO).length;
const BACKFILL_LIMIT_MS = 120_000 + SESSIONS * 3_000;

interface Served {
  readonly id: string;
  readonly asOf: string;
  readonly data: {
    readonly considered: number;
    readonly excluded: { symbol: string; reason: string }[];
    readonly picks: { symbol: string }[];
  };
}

interface Positions {
  readonly asOf: string;
  readonly data: { readonly counts: Record<string, number>; readonly positions: { rank: number }[] };
}

/** Five years of real daily bars, with the clock at their end. */
describe(`the tape over recorded bars${title}`, () => {
  const stack = new RunningStack({
    MARKET_DATA_URL: `file:${BARS}`,
    MARKET_CLOCK: '2018-02-07T21:00:00Z',
    UNIVERSES_DIR: join(DATA, 'constituents'),
    TOP_PICKS_RUNS: 'sp500_2018-04/swing',
    // Four years are more than the default; what is stored would be trimmed while entries are counted.
    STREAMS_MEMORY_CAP_MB: '0',
  });
  const backfill = () =>
    stack.tapedeck(
      ...['backfill', 'top-picks', '--universe', 'sp500_2018-04', '--mode', 'swing'],
      ...['--from', FROM, '--to', TO],
    );

  beforeAll(() => (present ? stack.start() : undefined), 120_000);
  afterAll(() => stack.remove(), 60_000);

  itWithData('serves the best 20 of the session that just closed, and hides no member', async () => {
    const response = await stack.served(PATH);
    const body = Buffer.from(await response.arrayBuffer());
    const { asOf, data } = JSON.parse(body.toString()) as Served;
    expect(asOf).toBe('2018-02-07T21:00:00Z');
    expect(data.picks).toHaveLength(20);
    expect(data.excluded.filter(({ reason }) => /no bars/.test(reason)).length).toBeGreaterThan(100);
    expect(data.considered).toBeGreaterThan(500);
    expect(await stack.redis((redis) => redis.getBuffer(KEYS.topPicks('sp500_2018-04', 'swing')))).toEqual(
      body,
    );
    const entries = await stack.redis((redis) => redis.xrange(STREAMS.topPicks, '-', '+'));
    expect(entries.filter(([, fields]) => fields.includes(EVENT_TYPES.topPicksRun))).toHaveLength(1);
  });

  itWithData('says that scalping needs minutes, which the file does not have', async () => {
    const refused = await pollUntil(async () => {
      const { status, detail } = (await (await stack.get('/v1/scalping')).json()) as Record<string, unknown>;
      return status === 503 && /skipped/.test(String(detail)) ? String(detail) : undefined;
    });
    expect(refused).toMatch(/was skipped: needs 1m bars; file:.* has 1d, 1w\.$/);
    expect(await stack.redis((redis) => redis.exists(KEYS.scalpingMonitor, STREAMS.scalping))).toBe(0);
  });

  itWithData('opens a position for each pick of that session', async () => {
    const snapshot = (await (await stack.served('/v1/top-picks/positions')).json()) as Positions;
    expect(snapshot.asOf).toBe('2018-02-07T21:00:00Z');
    expect(snapshot.data.counts).toEqual({ waiting: 20, entered: 0, closed: 0, won: 0 });
    expect(snapshot.data.positions.map(({ rank }) => rank)).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 1),
    );
  });

  itWithData(
    'is backfilled session by session while the writer is killed, without losing a run or storing one twice',
    async () => {
      const killed = new Set<number>();
      const { ended } = backfill();
      let done = false;
      const finished = ended.finally(() => (done = true));
      for (const wanted of [5, 30]) {
        await pollUntil(async () => {
          const rows = await stack.rows('SELECT 1 FROM top_picks_runs');
          return done || rows.length >= wanted ? true : undefined;
        });
        const pid = await pollUntil(() => {
          const writer = stack.record.pids?.['history-writer'];
          return Promise.resolve(writer !== undefined && !killed.has(writer) ? writer : undefined);
        });
        killed.add(pid);
        process.kill(pid, 'SIGKILL');
      }
      const { code, output } = await finished;
      expect(output).toMatch(new RegExp(`${SESSIONS} slots`));
      expect(code).toBe(0);
      const [counts] = await stack.rows<{ rows: string; events: string; moments: string }>(
        'SELECT count(*) AS rows, count(DISTINCT event_id) AS events, count(DISTINCT as_of) AS moments FROM top_picks_runs',
      );
      expect(counts).toEqual({ rows: `${SESSIONS}`, events: `${SESSIONS}`, moments: `${SESSIONS}` });
      const [picks] = await stack.rows<{ rows: string }>('SELECT count(*) AS rows FROM pick_contributions');
      expect(picks).toEqual({ rows: `${SESSIONS * 20}` });
    },
    BACKFILL_LIMIT_MS,
  );

  itWithData(
    'stores nothing new the second time',
    async () => {
      const length = await stack.redis((redis) => redis.xlen(STREAMS.topPicks));
      const { code, output } = await backfill().ended;
      expect(code).toBe(0);
      expect(output).toMatch(new RegExp(`${SESSIONS} were stored already, 0 published`));
      expect(await stack.redis((redis) => redis.xlen(STREAMS.topPicks))).toBe(length);
    },
    BACKFILL_LIMIT_MS,
  );

  itWithData('reports how the picks fared, in figures that the stored rows give again', async () => {
    const [counts] = await stack.rows<{
      events: string;
      outcomes: string;
      opened: string;
      snapshots: string;
    }>(
      `SELECT (SELECT count(*) - count(DISTINCT event_id) FROM pick_events) AS events,
              (SELECT count(*) - count(DISTINCT event_id) FROM pick_outcomes) AS outcomes,
              (SELECT count(*) FROM pick_events WHERE kind = 'opened') AS opened,
              (SELECT count(*) FROM top_picks_position_snapshots) AS snapshots`,
    );
    expect(counts).toEqual({
      events: '0',
      outcomes: '0',
      opened: `${SESSIONS * 20}`,
      snapshots: `${SESSIONS}`,
    });
    const query = `universe=sp500_2018-04&mode=swing&from=${FROM}&to=${TO}`;
    const report = (await (await stack.get(`/v1/performance/picks?${query}`)).json()) as Report;
    // The runs of the last ten sessions are not all closed yet.
    expect(report.totals).toMatchObject([{ universe: 'sp500_2018-04', mode: 'swing' }]);
    expect(report.totals[0]?.closed).toBeGreaterThanOrEqual((SESSIONS - 10) * 20);
    expect(report.days.length).toBeGreaterThanOrEqual(SESSIONS - 10);
    expect(report.totals[0]?.forward20.compared).toBeGreaterThanOrEqual((SESSIONS - 20) * 20 - 20);
    await checkAgainstRows(stack, report);
  });

  itWithData('answers what stood at a moment of the past', async () => {
    const { latest } = stack.client;
    const picks = (asOf: string) => latest.topPicks({ universe: 'sp500_2018-04', mode: 'swing', asOf });
    const { snapshot: past, source } = await picks('2017-12-15T21:00:00Z');
    expect([past.asOf, source]).toEqual(['2017-12-15T21:00:00Z', 'history']);
    expect((await picks('2017-12-17T12:00:00Z')).snapshot.id).toBe(past.id);
    await expect(picks(`${FROM}T00:00:00Z`)).rejects.toMatchObject({ status: 404 });
    const positions = await latest.topPicksPositions({ asOf: '2017-12-17T12:00:00Z' });
    const { asOf, data } = positions.snapshot;
    expect(asOf).toBe('2017-12-15T21:00:00Z');
    expect(data.positions.length).toBe(data.counts.waiting + data.counts.entered);
    const runs = await stack.client
      .history('top-picks-runs', { universe: 'sp500_2018-04', limit: 500 })
      .first(9_999);
    expect(runs).toHaveLength(SESSIONS);
    expect(stack.checked.faults).toEqual([]);
  });

  itWithData('still shows the newest run: an older one never replaces it', async () => {
    const { asOf } = (await (await stack.served(PATH)).json()) as Served;
    expect(asOf).toBe('2018-02-07T21:00:00Z');
  });
});
