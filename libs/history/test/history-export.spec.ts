import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '@tapedeck/local-servers';
import { parse } from 'csv-parse/sync';
import {
  AI_RECOMMENDATIONS,
  BUCKET_INTERVALS,
  EXPORT_FORMATS,
  HISTORY_TABLES,
  HistoryExporter,
  HistoryQuery,
  LLM_REQUESTS,
  TOP_PICKS_RUNS,
  type ExportRequest,
  type HistoryTable,
} from '../src/index.js';
import { historyFixture, storeRun, type HistoryFixture } from './support/history-fixture.js';
import { storeFact } from './support/store-fact.js';

const T0 = Date.parse('2018-01-29T14:30:00Z');
const DAY_MS = 86_400_000;
const NEVER = new AbortController().signal;
const TEXTS = [
  'plain',
  'a,b',
  'say "x"',
  'two\r\nlines',
  '',
  '=1+1',
  '+1',
  '-1',
  '@x',
  '\tx',
  ' =1',
  'é\u2028\\n',
];

describe('exports', () => {
  let history: HistoryFixture;
  let exporter: HistoryExporter;

  beforeAll(async () => {
    history = await historyFixture();
    exporter = new HistoryExporter(history.server.url, {
      maxExports: 1,
      statementTimeoutMs: 10_000,
      applicationName: 'exports',
      onPoolError: () => undefined,
    });
  });
  afterAll(async () => {
    await exporter.close();
    await history.close();
  });
  beforeEach(() => history.dataSource.query('TRUNCATE ai_recommendations, llm_requests, top_picks_runs'));

  async function text(table: HistoryTable, request: ExportRequest): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of exporter.chunks(table, request, NEVER)) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  }

  const documents = (ndjson: string) =>
    ndjson
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as unknown);
  const recommend = (n: number, asOf: number, rationale: string, symbol = n % 2 === 0 ? 'AAPL' : '-X') =>
    storeFact(history.dataSource, 'ai_recommendations', n, asOf, {
      symbol,
      side: 'long',
      universe: n % 3 === 0 ? null : '',
      horizon_sessions: 5,
      entry: 0.1 + 0.2,
      stop: 1e-7,
      targets: [1.5, 1e21],
      confidence: 0.5,
      model: 'm',
      rationale,
      data: '{\n  "a": ["b\\n\\u0001",\r\n 1.50]\n}',
    });

  it('of NDJSON are the items of the pages, in their order', async () => {
    for (const [n, one] of TEXTS.entries()) await recommend(n, T0 + n * DAY_MS + (n % 2), one);
    const query = new HistoryQuery(history.dataSource, AI_RECOMMENDATIONS);
    for (const request of [{}, { include: 'data' as const }, { match: { symbol: 'AAPL' } }, { limit: 7 }]) {
      const { items } = await query.page({ limit: 500, ...request });
      expect(items.length).toBeGreaterThan(5);
      expect(documents(await text(AI_RECOMMENDATIONS, { format: 'ndjson', ...request }))).toEqual(items);
    }
    const range = { from: T0 + DAY_MS, to: T0 + 4 * DAY_MS };
    const { items } = await query.page({ limit: 500, ...range });
    expect(items).toHaveLength(4);
    expect(documents(await text(AI_RECOMMENDATIONS, { format: 'ndjson', ...range }))).toEqual(items);
  });

  it('of CSV read back as what is stored, and hold no formula', async () => {
    for (const [n, one] of TEXTS.entries()) await recommend(n, T0 + n * DAY_MS, one);
    const csv = await text(AI_RECOMMENDATIONS, { format: 'csv', include: 'data' });
    const rows = parse(csv, { columns: true, recordDelimiter: '\r\n' }) as Record<string, string>[];
    expect(rows.map(({ rationale }) => rationale)).toEqual(
      TEXTS.map((one) => (/^[=+@\t-]/.test(one) ? `'${one}` : one)).reverse(),
    );
    const { items } = await new HistoryQuery(history.dataSource, AI_RECOMMENDATIONS).page({ limit: 500 });
    expect(Object.keys(rows[0] ?? {})).toEqual([...Object.keys(items[0] ?? {}), 'data']);
    expect(rows[0]).toMatchObject({ symbol: "'-X", stop: '1e-07', entry: '0.30000000000000004' });
    expect(JSON.parse(rows[0]?.['targets'] ?? '')).toEqual([1.5, 1e21]);
    expect(rows.map(({ id, asOf, recordedAt }) => [id, asOf, recordedAt])).toEqual(
      items.map(({ id, asOf, recordedAt }) => [id, asOf, recordedAt]),
    );
    // Null is nothing, an empty text is a quoted nothing.
    expect(csv).toMatch(/,long,,5,/);
    expect(csv).toMatch(/,long,"",5,/);
  });

  it('of buckets are the buckets of the pages, those of weeks that cross months too', async () => {
    for (let n = 0; n < 60; n++)
      await storeFact(history.dataSource, 'llm_requests', n, T0 + n * 0.7 * DAY_MS, {
        provider: 'p',
        model: n % 4 === 0 ? 'b' : 'a',
        purpose: 't',
        prompt_tokens: n,
        completion_tokens: 1,
        cost_usd: n % 5 === 0 ? null : `0.0${n}`,
        cost_source: n % 5 === 0 ? 'unpriced' : 'client',
        latency_ms: n % 3 === 0 ? null : n / 3,
        status: 'ok',
      });
    const query = new HistoryQuery(history.dataSource, LLM_REQUESTS);
    for (const interval of BUCKET_INTERVALS) {
      const request = { interval, from: T0 + DAY_MS, to: T0 + 40 * DAY_MS };
      const { items } = await query.buckets({ ...request, limit: 500 });
      expect(documents(await text(LLM_REQUESTS, { ...request, format: 'ndjson' }))).toEqual(items);
      const csv = await text(LLM_REQUESTS, { ...request, format: 'csv' });
      const rows = parse(csv, { columns: true, recordDelimiter: '\r\n' }) as Record<string, string>[];
      expect(
        rows.map((row) => [
          row['start'],
          row['end'],
          row['model'],
          row['rows'],
          row['costUsd.mean'],
          row['latencyMs.open'],
        ]),
      ).toEqual(
        items.map(({ start, end, model, rows: count, values }) => [
          start,
          end,
          model,
          String(count),
          values['costUsd']?.mean ?? '',
          values['latencyMs']?.open === null ? '' : String(values['latencyMs']?.open),
        ]),
      );
    }
  });

  it('are empty where there is nothing, of every table', async () => {
    for (const table of HISTORY_TABLES)
      for (const format of EXPORT_FORMATS)
        for (const interval of [undefined, '1h', '1w'] as const)
          expect(await text(table, { format, interval, include: 'data' })).toBe('');
  });

  it('hold rows that lie in the default partition', async () => {
    await storeRun(history.dataSource, {
      id: '00000000-0000-5000-8000-000000000001',
      asOf: Date.UTC(1969, 5, 1),
    });
    await storeRun(history.dataSource, { id: '00000000-0000-5000-8000-000000000002', asOf: T0 });
    const ids = documents(await text(TOP_PICKS_RUNS, { format: 'ndjson' })) as { id: string }[];
    expect(ids.map(({ id }) => id.at(-1))).toEqual(['2', '1']);
  });

  const backends = async (condition: string) =>
    (
      await history.dataSource.query<unknown[]>(
        `SELECT 1 FROM pg_stat_activity WHERE application_name = 'exports' AND ${condition}`,
      )
    ).length;

  /** More than sockets hold. */
  const fill = async () => {
    await recommend(0, T0, 'x'.repeat(8_000));
    await history.dataSource.query(
      `INSERT INTO ai_recommendations (event_id, as_of, subject, source, data_schema, symbol, side, horizon_sessions, entry,
         stop, targets, confidence, model, rationale, data)
       SELECT gen_random_uuid(), as_of, subject, source, data_schema, symbol, side, horizon_sessions, entry, stop, targets,
              confidence, model, rationale, data
         FROM ai_recommendations, generate_series(1, 2000)`,
    );
  };

  it('that nobody reads wait without growing, and free their connection once abandoned, again and again', async () => {
    await fill();
    for (let turn = 0; turn < 5; turn++) {
      const abort = new AbortController();
      const chunks = exporter.chunks(AI_RECOMMENDATIONS, { format: 'csv' }, abort.signal);
      expect((await chunks.next()).value?.length).toBeGreaterThan(0);
      // The server is blocked: what it has to send is more than sockets hold.
      await until(
        'the server to be blocked',
        async () => (await backends(`wait_event = 'ClientWrite'`)) === 1,
      );
      if (turn % 2 === 0) {
        abort.abort(new Error('gone'));
        await expect(
          (async () => {
            for await (const chunk of chunks) expect(chunk.length).toBeGreaterThan(0);
          })(),
        ).rejects.toThrow('gone');
      } else await chunks.return(undefined);
      await until('the connection to be freed', async () => (await backends('true')) === 0);
    }
  });

  it('abandoned before their first line end on the server too', async () => {
    const blocker = history.dataSource.createQueryRunner();
    await blocker.startTransaction();
    try {
      await recommend(1, T0, 'x');
      await blocker.query('LOCK TABLE ai_recommendations IN ACCESS EXCLUSIVE MODE');
      const abort = new AbortController();
      const chunks = exporter.chunks(AI_RECOMMENDATIONS, { format: 'csv' }, abort.signal);
      const first = chunks.next();
      await until('the server to wait', async () => (await backends(`wait_event_type = 'Lock'`)) === 1);
      abort.abort(new Error('gone'));
      await expect(first).rejects.toThrow('gone');
      await until('the connection to be freed', async () => (await backends('true')) === 0);
    } finally {
      await blocker.rollbackTransaction();
      await blocker.release();
    }
  });

  it('fail in the middle with the error, and the connection is not used again', async () => {
    await fill();
    const chunks = exporter.chunks(AI_RECOMMENDATIONS, { format: 'csv' }, NEVER);
    await chunks.next();
    await history.dataSource.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'exports'`,
    );
    await expect(
      (async () => {
        for await (const chunk of chunks) expect(chunk.length).toBeGreaterThan(0);
      })(),
    ).rejects.toThrow();
    expect((await text(AI_RECOMMENDATIONS, { format: 'csv', limit: 3 })).match(/\r\n/g)).toHaveLength(4);
  });
});
