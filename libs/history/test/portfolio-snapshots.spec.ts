import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EVENT_TYPES } from '@tapedeck/contracts';
import { PartitionKeeper, PortfolioSessionsQuery, StoredEventsQuery } from '../src/index.js';
import { historyFixture, type HistoryFixture } from './support/history-fixture.js';

const HOUR_MS = 3_600_000;
const THURSDAY = Date.UTC(2018, 1, 1, 21);
const id = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;

describe('portfolio snapshots', () => {
  let history: HistoryFixture;
  beforeAll(async () => {
    history = await historyFixture();
  });
  afterAll(() => history.close());
  beforeEach(() => history.dataSource.query('TRUNCATE portfolio_snapshots'));

  async function store(n: number, asOf: number, columns: Record<string, string | null> = {}): Promise<void> {
    await new PartitionKeeper(history.dataSource).ensureFor([asOf]);
    const moment = new Date(asOf).toISOString();
    const row: Record<string, string | null> = {
      event_id: id(n),
      as_of: moment,
      computed_at: moment,
      next_expected_at: moment,
      stale_after: moment,
      subject: 'portfolio',
      source: '/tapedeck/portfolio',
      data_schema: 'urn:v1',
      currency: 'USD',
      session_date: moment.slice(0, 10),
      previous_session_date: null,
      position_count: '1',
      priced_count: '1',
      cost: '1000.00',
      market_value: '-1010.25',
      gross_exposure: '1010.25',
      day_pnl: '10.25',
      day_base: '1000.00',
      envelope: '{}',
      data: '{}',
      ...columns,
    };
    const places = Object.keys(row).map((_, at) => `$${at + 1}`);
    await history.dataSource.query(
      `INSERT INTO portfolio_snapshots (${Object.keys(row).join()}) VALUES (${places.join()})`,
      Object.values(row),
    );
  }

  it.each([
    ['cost', 'NaN'],
    ['market_value', 'Infinity'],
    ['gross_exposure', '1010.24'],
    ['day_base', null],
    ['day_base', '-1'],
    ['day_pnl', 'NaN'],
    ['total_pnl', '-Infinity'],
    ['equity', 'NaN'],
    ['beta', 'NaN'],
    ['drawdown_ratio', '0.01'],
    ['drawdown_ratio', '-1.01'],
    ['priced_count', '2'],
    ['previous_session_date', '2018-02-01'],
    ['session_date', 'Thursday'],
  ])('T51: refuses a row whose %s is %s', async (column, value) => {
    await expect(store(1, THURSDAY, { [column]: value })).rejects.toMatchObject({
      driverError: { code: '23514' },
    });
  });

  it('are found by the id of their event', async () => {
    await store(1, THURSDAY);
    const key = { type: EVENT_TYPES.portfolioPositions, asOfMs: THURSDAY };
    const asked = [1, 2].map((n) => ({ ...key, eventId: id(n) }));
    expect(await new StoredEventsQuery(history.dataSource).among(asked)).toEqual(new Set([id(1)]));
  });

  it('give the last result of each session, of what was known', async () => {
    const day = 24 * HOUR_MS;
    await store(1, THURSDAY - 2 * HOUR_MS, { day_pnl: '1.00' });
    await store(2, THURSDAY, { day_pnl: '2.00' });
    await store(3, THURSDAY + day, { day_pnl: '3.00', previous_session_date: '2018-02-01' });
    await store(4, THURSDAY + 2 * day, { day_pnl: null, day_base: null });
    await store(5, THURSDAY + 4 * day, { day_pnl: '5.00' });
    const query = new PortfolioSessionsQuery(history.dataSource);
    const request = { subject: 'portfolio', before: '2018-02-05', asOf: THURSDAY + 9 * day, since: 0 };
    expect(await query.list(request)).toEqual([
      { date: '2018-02-01', previousDate: null, asOf: THURSDAY, dayPnl: '2.00', dayBase: '1000.00' },
      {
        date: '2018-02-02',
        previousDate: '2018-02-01',
        asOf: THURSDAY + day,
        dayPnl: '3.00',
        dayBase: '1000.00',
      },
    ]);
    expect(await query.list({ ...request, asOf: THURSDAY - HOUR_MS })).toMatchObject([{ dayPnl: '1.00' }]);
    expect(await query.list({ ...request, since: THURSDAY + 1 })).toMatchObject([{ dayPnl: '3.00' }]);
    expect(await query.list({ ...request, knownAt: THURSDAY })).toEqual([]);
  });
});
