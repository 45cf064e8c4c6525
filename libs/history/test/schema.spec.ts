import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { historyFixture, storeRun, type HistoryFixture } from './support/history-fixture.js';

interface ColumnRow {
  name: string;
  type: string;
  nullable: string;
}

const ID = '5d9f6a0e-0c0b-5e55-9a3c-7f1f5b7f2a11';

describe('the schema', () => {
  let history: HistoryFixture;
  beforeAll(async () => {
    history = await historyFixture();
  });
  afterAll(() => history.close());

  it('has the very columns that the entities tell of', async () => {
    for (const metadata of history.dataSource.entityMetadatas) {
      const rows = await history.dataSource.query<ColumnRow[]>(
        `SELECT attname AS name, replace(format_type(atttypid, NULL), ' with time zone', '') AS type,
                NOT attnotnull AS nullable
           FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 ORDER BY attname`,
        [metadata.tableName],
      );
      const told = metadata.columns.map((column) => ({
        name: column.databaseName,
        type: `${String(column.type).replace('timestamptz', 'timestamp')}${column.isArray ? '[]' : ''}`,
        nullable: column.isNullable,
      }));
      expect(told.sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(rows);
    }
  });

  it('T53: is keyed by event and as-of, and by rank for picks', async () => {
    const keys = history.dataSource.entityMetadatas.map((metadata) => [
      metadata.tableName,
      metadata.primaryColumns.map((column) => column.databaseName),
    ]);
    expect(Object.fromEntries(keys)).toEqual({
      top_picks_runs: ['event_id', 'as_of'],
      pick_contributions: ['event_id', 'as_of', 'rank'],
      holdings: ['symbol'],
      holding_changes: ['change_id'],
      watchlist_items: ['symbol'],
      portfolio_snapshots: ['event_id', 'as_of'],
      top_picks_position_snapshots: ['event_id', 'as_of'],
      pick_events: ['event_id', 'as_of'],
      pick_outcomes: ['event_id', 'as_of'],
      ai_recommendations: ['event_id', 'as_of'],
      agent_analyses: ['event_id', 'as_of'],
      agent_learnings: ['event_id', 'as_of'],
      llm_requests: ['event_id', 'as_of'],
      rl_policies: ['event_id', 'as_of'],
      ai_recommendation_outcomes: ['event_id', 'as_of'],
      dashboard_performance: ['event_id', 'as_of'],
    });
  });

  it.each([
    ['entry', "'NaN'"],
    ['entry', '0'],
    ['stop', "'Infinity'"],
    ['stop', '-1'],
    ['score', "'NaN'"],
    ['score', "'-Infinity'"],
    ['risk_reward', "'NaN'"],
    ['targets', "'{1,NaN}'"],
    ['targets', "'{0}'"],
    ['side', "'sideways'"],
    ['rank', '0'],
  ])('T51: refuses a pick whose %s is %s', async (column, value) => {
    const values = {
      event_id: `'${ID}'`,
      as_of: "'2018-02-07T21:00:00Z'",
      rank: '1',
      universe: "'sp500'",
      mode: "'swing'",
      symbol: "'AAPL'",
      side: "'long'",
      score: '1',
      entry: '2',
      stop: '1',
      targets: "'{3}'",
      risk_reward: '1',
      contributions: "'{}'",
      reasons: "'{}'",
    };
    const insert = (row: Record<string, string>) =>
      history.dataSource.query(
        `INSERT INTO pick_contributions (${Object.keys(row).join()}) VALUES (${Object.values(row).join()}) ON CONFLICT DO NOTHING`,
      );
    await insert(values);
    await expect(insert({ ...values, [column]: value })).rejects.toMatchObject({
      driverError: { code: '23514' },
    });
  });

  it('sets recorded-at by itself, to the millisecond and never in the future', async () => {
    await storeRun(history.dataSource, { id: ID, asOf: Date.parse('2018-02-07T21:00:00Z') });
    const [row] = await history.dataSource.query<{ whole: boolean; past: boolean }[]>(
      `SELECT recorded_at = date_trunc('milliseconds', recorded_at) AS whole, recorded_at <= clock_timestamp() AS past
         FROM top_picks_runs`,
    );
    expect(row).toEqual({ whole: true, past: true });
  });
});
