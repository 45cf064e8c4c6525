import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { formatMoment, type PickOutcomeData } from '@tapedeck/contracts';
import { HistoryAccess, historyDataSource, migrate } from '@tapedeck/history';
import { startPostgres, type LocalServer } from '@tapedeck/local-servers';
import { openProvider, Universes, type MarketDataProvider } from '@tapedeck/market-data';
import type { DataSource } from 'typeorm';
import { BarsSource } from '../src/monitor/bars-source.js';
import { FinishedOutcomes } from '../src/monitor/finished-outcomes.js';
import { SessionAxis } from '../src/positions/index.js';

const DAY_MS = 86_400_000;
const OPENED_AT = Date.UTC(2024, 2, 1, 12);
/** Close of the n-th session; 0 is that of the positions. */
const close = (n: number) => Date.UTC(2024, 2, 2) + n * DAY_MS;

describe('outcomes that history holds', () => {
  let postgres: LocalServer;
  let dataSource: DataSource;
  let history: HistoryAccess;
  let provider: MarketDataProvider;
  let finished: FinishedOutcomes;
  let symbol: string;

  beforeAll(async () => {
    postgres = await startPostgres();
    dataSource = historyDataSource(postgres.url, { onPoolError: () => undefined });
    await migrate(dataSource);
    await dataSource.initialize();
    history = new HistoryAccess(postgres.url, { poolSize: 1, onPoolError: () => undefined });
    provider = await openProvider({ url: 'simulated:?seed=1&instruments=2' });
    symbol = (await provider.instruments())[0]?.symbol ?? '';
    const bars = new BarsSource(provider, new Universes({ provider }));
    finished = new FinishedOutcomes(history, provider, bars);
  });

  afterAll(async () => {
    await history.close();
    await dataSource.destroy();
    await provider.close();
    await postgres.stop();
  });

  beforeEach(() => dataSource.query('TRUNCATE pick_outcomes'));

  const facts = (asOf: number) =>
    finished.facts(['intraday', 'swing'], asOf, new SessionAxis(provider.calendar, asOf, 90, 1));
  const forwardOf = (data: unknown) => (data as PickOutcomeData).forward20Pct;

  /** Outcomes of so many positions that were never entered, the data of each being what its columns say. */
  async function store(
    count: number,
    { mode = 'intraday', revision = 1, final = false, universe = 'all' } = {},
  ) {
    const data = {
      runId: '00000000-0000-5000-8000-000000000001',
      universe,
      mode,
      symbol,
      side: 'long',
      rank: 1,
      openedAt: formatMoment(OPENED_AT),
      sessionDate: '2024-03-01',
      score: 1,
      revision,
      final,
      plannedEntry: 100,
      stop: 95,
      targets: [110],
      targetsHit: 0,
      enteredAt: null,
      closedAt: formatMoment(close(0)),
      entry: null,
      exit: null,
      exitReason: 'expired',
      ambiguous: false,
      returnPct: null,
      rMultiple: null,
      holdingSessions: null,
      mfePct: null,
      maePct: null,
      ...{ forward1Pct: null, forward5Pct: null, forward20Pct: null },
      ...{ benchmark1Pct: null, benchmark5Pct: null, benchmark20Pct: null },
    };
    await dataSource.query(
      `INSERT INTO pick_outcomes (event_id, as_of, subject, source, data_schema, position_id, run_event_id, universe,
         mode, symbol, side, rank, opened_at, session_date, ambiguous, score, revision, final, planned_entry, stop,
         targets, targets_hit, closed_at, exit_reason, data)
       SELECT gen_random_uuid(), $1, 's', 't', 'urn:v1', position_id, position_id, $2, $3, $4, 'long', 1, $5,
         '2024-03-01', false, 1, $6, $7, 100, 95, '{110}', 0, $1, 'expired',
         ($8::jsonb || jsonb_build_object('positionId', position_id))::json
         FROM (SELECT ('00000000-0000-5000-8000-' || lpad(n::text, 12, '0'))::uuid AS position_id
                 FROM generate_series(1, $9::integer) n) positions`,
      [
        new Date(close(0)),
        universe,
        mode,
        symbol,
        new Date(OPENED_AT),
        revision,
        final,
        JSON.stringify(data),
        count,
      ],
    );
  }

  it('get their forward returns at the close that they are due at, and at no other moment', async () => {
    await store(1);
    expect(await facts(close(19))).toEqual([]);
    expect(await facts(close(20) - 3_600_000)).toEqual([]);
    const [fact, ...others] = await facts(close(20));
    expect(others).toEqual([]);
    const { close: closes, closeTime } = await provider.bars({ symbol, timeframe: '1d', asOf: close(20) });
    const at = (n: number) => closes[closeTime.indexOf(close(n))] as number;
    expect(fact).toMatchObject({ asOf: close(20), data: { revision: 2, final: true, symbol } });
    expect(forwardOf(fact?.data)).toBeCloseTo((at(20) / at(0) - 1) * 100, 9);
    expect(await facts(close(21) - 3_600_000)).toEqual([]);
  });

  it('are the same when they are finished late, and given up after that', async () => {
    await store(1);
    const onTime = await facts(close(20));
    expect(await facts(close(33))).toEqual(onTime);
    expect(await facts(close(41))).toEqual([]);
  });

  it('are read page by page, none twice and none left out', async () => {
    await store(2_001);
    const ids = (await facts(close(20))).map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([2_001, 2_001]);
  });

  it('are left alone where they are final, or followed on their own bars', async () => {
    await store(1);
    await store(1, { revision: 2, final: true });
    expect(await facts(close(20))).toEqual([]);
    await dataSource.query('TRUNCATE pick_outcomes');
    await store(1, { mode: 'swing', universe: 'none' });
    expect(await facts(close(20))).toEqual([]);
  });

  it('of a universe that is no more have nothing to be compared with', async () => {
    await store(1, { universe: 'gone' });
    const [fact] = await facts(close(20));
    expect(forwardOf(fact?.data)).not.toBeNull();
    expect(fact?.data).toMatchObject({ benchmark1Pct: null, benchmark20Pct: null });
  });
});
