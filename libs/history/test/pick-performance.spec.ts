import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OpenOutcomesQuery, PartitionKeeper, PickPerformanceQuery } from '../src/index.js';
import { historyFixture, type HistoryFixture } from './support/history-fixture.js';

const DAY_MS = 86_400_000;
const MONDAY = Date.UTC(2018, 0, 8, 21);
const TUESDAY = MONDAY + DAY_MS;
const id = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;

type Columns = Readonly<Record<string, string | number | boolean | null>>;

describe('the performance of picks', () => {
  let history: HistoryFixture;
  let events = 0;
  beforeAll(async () => {
    history = await historyFixture();
  });
  afterAll(() => history.close());
  beforeEach(() => history.dataSource.query('TRUNCATE pick_outcomes'));

  /** The outcome of position `n`, closed the day after it was opened. */
  async function store(n: number, openedAt: number, columns: Columns = {}): Promise<void> {
    const asOf = openedAt + DAY_MS * (columns['revision'] === 2 ? 28 : 1);
    await new PartitionKeeper(history.dataSource).ensureFor([asOf]);
    const moment = (epochMs: number) => new Date(epochMs).toISOString();
    const entered = columns['entry'] !== null;
    const row: Columns = {
      event_id: id((events += 1)),
      as_of: moment(asOf),
      subject: 'sp500/swing/A',
      source: '/tapedeck/top-picks',
      data_schema: 'urn:v1',
      position_id: id(n),
      run_event_id: id(1),
      universe: 'sp500',
      mode: 'swing',
      symbol: 'A',
      side: 'long',
      rank: 1,
      opened_at: moment(openedAt),
      session_date: moment(openedAt).slice(0, 10),
      ambiguous: false,
      score: 1,
      revision: 1,
      final: false,
      planned_entry: 100,
      stop: 95,
      targets: '{110}',
      targets_hit: 0,
      closed_at: moment(openedAt + DAY_MS),
      exit_reason: 'expired',
      data: `{"position":${n},"revision":${columns['revision'] ?? 1}}`,
      ...(entered
        ? {
            entered_at: moment(openedAt + DAY_MS),
            entry: 100,
            exit: 101,
            return_pct: 1,
            r_multiple: 0.2,
            holding_sessions: 1,
            mfe_pct: 1,
            mae_pct: 0,
          }
        : {}),
      ...columns,
    };
    const places = Object.keys(row).map((_, at) => `$${at + 1}`);
    await history.dataSource.query(
      `INSERT INTO pick_outcomes (${Object.keys(row).join()}) VALUES (${places.join()})`,
      Object.values(row),
    );
  }

  const report = (changes = {}) =>
    new PickPerformanceQuery(history.dataSource).report({
      from: MONDAY - 5 * DAY_MS,
      to: MONDAY + 5 * DAY_MS,
      asOf: MONDAY + 100 * DAY_MS,
      days: 10,
      ...changes,
    });

  it('is told over all and day by day, newest first, of what was entered', async () => {
    await store(1, MONDAY, { return_pct: 4, r_multiple: 0.8 });
    await store(2, MONDAY, { return_pct: -5, r_multiple: -1 });
    await store(3, MONDAY, { entry: null });
    await store(4, TUESDAY, { return_pct: 0, r_multiple: 0 });
    expect(await report()).toMatchObject([
      {
        day: null,
        closed: 4,
        entered: 3,
        won: 1,
        winRateRatio: 1 / 3,
        averageR: expect.closeTo(-0.2 / 3, 12),
        provisional: 4,
      },
      { day: '2018-01-09', closed: 1, entered: 1, won: 0, winRateRatio: 0, averageR: 0, averageReturnPct: 0 },
      { day: '2018-01-08', closed: 3, entered: 2, won: 1, winRateRatio: 0.5, averageReturnPct: -0.5 },
    ]);
    expect(await report({ days: 1 })).toHaveLength(2);
    expect(await report({ from: TUESDAY, to: TUESDAY })).toMatchObject([
      { closed: 1 },
      { day: '2018-01-09' },
    ]);
  });

  it('T60: takes the newest revision of each outcome, of those that the market had come to', async () => {
    await store(1, MONDAY, { forward_1_pct: 1, benchmark_1_pct: 0.5 });
    await store(1, MONDAY, {
      ...{ revision: 2, final: true, forward_1_pct: 2, benchmark_1_pct: 0.5 },
      ...{ forward_20_pct: -3, benchmark_20_pct: 1 },
    });
    await store(2, MONDAY, { forward_1_pct: 4, benchmark_1_pct: null });
    const [total] = await report();
    expect(total).toMatchObject({
      closed: 2,
      provisional: 1,
      forward1: { count: 2, averagePct: 3, compared: 1, benchmarkPct: 0.5, excessPct: 1.5 },
      forward5: { count: 0, averagePct: null, compared: 0, benchmarkPct: null, excessPct: null },
      forward20: { count: 1, averagePct: -3, compared: 1, benchmarkPct: 1, excessPct: -4 },
    });
    const [earlier] = await report({ asOf: TUESDAY });
    expect(earlier).toMatchObject({ provisional: 2, forward1: { averagePct: 2.5 }, forward20: { count: 0 } });
  });

  it('has no figures where nothing was entered, and no rows where nothing closed', async () => {
    expect(await report()).toEqual([]);
    await store(1, MONDAY, { entry: null });
    const [total] = await report();
    expect(total).toMatchObject({
      closed: 1,
      entered: 0,
      winRateRatio: null,
      averageR: null,
      averageReturnPct: null,
    });
  });

  it('keeps universes and modes apart', async () => {
    await store(1, MONDAY);
    await store(2, MONDAY, { universe: 'nasdaq' });
    await store(3, MONDAY, { mode: 'positional' });
    const totals = (await report()).filter(({ day }) => day === null);
    expect(totals.map(({ universe, mode }) => `${universe}/${mode}`)).toEqual([
      'nasdaq/swing',
      'sp500/positional',
      'sp500/swing',
    ]);
    expect(await report({ universe: 'sp500', mode: 'swing' })).toMatchObject([{ closed: 1 }, { closed: 1 }]);
  });

  it('tells which outcomes are still open', async () => {
    await store(1, MONDAY);
    await store(1, MONDAY, { revision: 2, final: true });
    await store(2, MONDAY);
    await store(3, TUESDAY);
    const request = { modes: ['swing'], from: MONDAY, to: MONDAY, asOf: MONDAY + 100 * DAY_MS, limit: 10 };
    const query = new OpenOutcomesQuery(history.dataSource);
    expect(await query.list(request)).toEqual([{ position: 2, revision: 1 }]);
    expect(await query.list({ ...request, to: TUESDAY, asOf: TUESDAY })).toMatchObject([
      { position: 1 },
      { position: 2 },
    ]);
    const after = { openedAt: MONDAY, positionId: id(1) };
    expect(await query.list({ ...request, asOf: TUESDAY, after })).toMatchObject([{ position: 2 }]);
    expect(await query.list({ ...request, modes: ['intraday'] })).toEqual([]);
  });
});
