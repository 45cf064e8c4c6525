import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { figuresSql } from '../src/buckets/bucket-figures-sql.js';
import type { HistoryColumn } from '../src/tables/history-table.js';
import { bucketStart, bucketEnd } from '../src/buckets/bucket-interval.js';
import {
  BUCKET_INTERVALS,
  HISTORY_TABLES,
  HistoryQuery,
  InvalidCursorError,
  LLM_REQUESTS,
  PICK_CONTRIBUTIONS,
  type BucketInterval,
  type HistoryBucket,
} from '../src/index.js';
import { historyFixture, storeRun, type HistoryFixture } from './support/history-fixture.js';
import { storeFact } from './support/store-fact.js';

const T0 = Date.parse('2018-02-05T14:30:00Z');
const MINUTE_MS = 60_000;
const iso = (epochMs: number) => new Date(epochMs).toISOString().replace('.000Z', 'Z');

interface Request {
  readonly asOf: number;
  readonly model?: string;
  readonly costUsd?: string | null;
  readonly latencyMs?: number | null;
}

describe('buckets', () => {
  let history: HistoryFixture;
  let query: HistoryQuery;
  let stored = 0;

  beforeAll(async () => {
    history = await historyFixture();
    query = new HistoryQuery(history.dataSource, LLM_REQUESTS);
  });
  afterAll(() => history.close());
  beforeEach(() => history.dataSource.query('TRUNCATE llm_requests, top_picks_runs, pick_contributions'));

  const store = ({ asOf, model = 'a', costUsd = null, latencyMs = null }: Request) =>
    storeFact(history.dataSource, 'llm_requests', stored++, asOf, {
      provider: 'example',
      model,
      purpose: 'test',
      prompt_tokens: 10,
      completion_tokens: stored,
      cost_usd: costUsd,
      cost_source: costUsd === null ? 'unpriced' : 'client',
      latency_ms: latencyMs,
      status: 'ok',
    });

  async function all(interval: BucketInterval, limit: number, meanwhile?: () => Promise<void>) {
    const shown: HistoryBucket[] = [];
    let cursor: string | undefined;
    do {
      const page = await query.buckets({ interval, limit, cursor });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      shown.push(...page.items);
      cursor = page.nextCursor;
      await meanwhile?.();
    } while (cursor !== undefined);
    return shown;
  }

  it('hold open, high, low, close, mean and count of each column, newest first, without the empty ones', async () => {
    await store({ asOf: T0, costUsd: '0.10', latencyMs: 5 });
    await store({ asOf: T0 + MINUTE_MS, costUsd: '0.300', latencyMs: null });
    await store({ asOf: T0 + 4 * MINUTE_MS, costUsd: null, latencyMs: 2 });
    await store({ asOf: T0 + 61 * MINUTE_MS, costUsd: null });
    const { items, nextCursor } = await query.buckets({ interval: '5m', limit: 10 });
    expect(nextCursor).toBeUndefined();
    const none = { open: null, high: null, low: null, close: null, mean: null, count: 0 };
    expect(items).toEqual([
      expect.objectContaining({
        start: '2018-02-05T15:30:00Z',
        rows: 1,
        values: expect.objectContaining({ costUsd: none, latencyMs: none }),
      }),
      {
        start: '2018-02-05T14:30:00Z',
        end: '2018-02-05T14:35:00Z',
        model: 'a',
        rows: 3,
        values: {
          promptTokens: { open: 10, high: 10, low: 10, close: 10, mean: 10, count: 3 },
          completionTokens: expect.objectContaining({ count: 3 }),
          cachedTokens: none,
          costUsd: { open: '0.10', high: '0.300', low: '0.10', close: '0.300', mean: '0.2', count: 2 },
          latencyMs: { open: 5, high: 5, low: 2, close: 2, mean: 3.5, count: 2 },
        },
      },
    ]);
  });

  it('tell rows of one moment apart by their event, the same way however they came', async () => {
    const first = stored;
    for (const n of [first + 2, first, first + 1]) {
      stored = n;
      await store({ asOf: T0, latencyMs: n });
    }
    stored = first + 3;
    const [bucket] = (await query.buckets({ interval: '1d', limit: 1 })).items;
    expect(bucket?.values['latencyMs']).toMatchObject({ open: first, close: first + 2 });
  });

  it('stay within from and to, ends included', async () => {
    for (let minute = 0; minute < 10; minute++)
      await store({ asOf: T0 + minute * MINUTE_MS, latencyMs: minute });
    const range = { from: T0 + 2 * MINUTE_MS, to: T0 + 6 * MINUTE_MS };
    const { items } = await query.buckets({ interval: '5m', limit: 10, ...range });
    expect(items.map(({ start, rows, values }) => [start, rows, values['latencyMs']?.open])).toEqual([
      [iso(T0 + 5 * MINUTE_MS), 2, 5],
      [iso(T0), 3, 2],
    ]);
  });

  it('cannot overflow, nor make a number that JSON lacks', async () => {
    for (const latencyMs of [1.7e308, 1.7e308, 0, Number.MAX_VALUE]) await store({ asOf: T0, latencyMs });
    const [bucket] = (await query.buckets({ interval: '1mo', limit: 1 })).items;
    const { high, low, mean } = bucket?.values['latencyMs'] ?? {};
    expect(high).toBe(Number.MAX_VALUE);
    expect(low).toBe(0);
    expect(mean).toBeCloseTo(1.2994e308, -305);
  });

  it('have a mean of any doubles, within them', async () => {
    const { mean } = figuresSql({ column: 'x', kind: 'number' } as HistoryColumn, LLM_REQUESTS);
    const double = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(0, 5e-324, -1e-308, 1e-290, 1, 1e290, -1e290, Number.MAX_VALUE, -Number.MAX_VALUE),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(double, { minLength: 1, maxLength: 9 }), async (values) => {
        const [row] = await history.dataSource.query<{ mean: number }[]>(
          `SELECT ${mean} AS mean FROM unnest($1::float8[]) AS rows (x)`,
          [values],
        );
        const expected = values.reduce((sum, value) => sum + value / values.length, 0);
        const size = values.reduce((sum, value) => sum + Math.abs(value) / values.length, 0);
        expect(row?.mean).toBeGreaterThanOrEqual(Math.min(...values));
        expect(row?.mean).toBeLessThanOrEqual(Math.max(...values));
        expect(Math.abs((row?.mean ?? NaN) - expected)).toBeLessThanOrEqual(size * 1e-12 + 1e-290);
      }),
      { numRuns: 300 },
    );
    const [none] = await history.dataSource.query<{ mean: null }[]>(
      `SELECT ${mean} AS mean FROM unnest($1::float8[]) AS rows (x)`,
      [[null, null]],
    );
    expect(none).toEqual({ mean: null });
  });

  it('are the same page by page as in one, each subject by itself, in every interval', async () => {
    const row = fc.record({
      asOf: fc.integer({ min: 0, max: 90 * 24 * 60 }).map((minute) => T0 + minute * MINUTE_MS),
      model: fc.constantFrom('a', 'B', 'c c', 'ä'),
      costUsd: fc.option(
        fc.integer({ min: 0, max: 99 }).map((cents) => `0.${String(cents).padStart(2, '0')}`),
      ),
      latencyMs: fc.option(fc.integer({ min: 0, max: 1000 })),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 25 }),
        fc.constantFrom(...BUCKET_INTERVALS),
        fc.integer({ min: 1, max: 7 }),
        async (rows, interval, limit) => {
          await history.dataSource.query('TRUNCATE llm_requests');
          for (const one of rows) await store(one);
          const shown = await all(interval, limit);
          expect(shown).toEqual((await query.buckets({ interval, limit: 500 })).items);
          const groups = new Map<string, Request[]>();
          for (const one of rows) {
            const key = `${iso(bucketStart(interval, one.asOf))} ${one.model}`;
            groups.set(key, [...(groups.get(key) ?? []), one]);
          }
          expect(new Set(shown.map((bucket) => `${bucket.start} ${bucket['model']}`))).toEqual(
            new Set(groups.keys()),
          );
          const starts = shown.map(({ start }) => start);
          expect(starts).toEqual([...starts].sort().reverse());
          for (const bucket of shown) {
            const members = groups.get(`${bucket.start} ${bucket['model']}`) ?? [];
            const latencies = members.flatMap(({ latencyMs }) => latencyMs ?? []);
            expect(bucket.end).toBe(iso(bucketEnd(interval, Date.parse(bucket.start))));
            expect(bucket.rows).toBe(members.length);
            expect(bucket.values['latencyMs']).toMatchObject({
              count: latencies.length,
              high: latencies.length > 0 ? Math.max(...latencies) : null,
              low: latencies.length > 0 ? Math.min(...latencies) : null,
            });
            const mean = latencies.reduce((sum, value) => sum + value, 0) / latencies.length;
            if (latencies.length > 0) expect(bucket.values['latencyMs']?.mean).toBeCloseTo(mean, 9);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('neither repeat nor skip a bucket while rows arrive', async () => {
    for (let hour = 0; hour < 12; hour++) await store({ asOf: T0 + hour * 60 * MINUTE_MS });
    const there = (await query.buckets({ interval: '1h', limit: 50 })).items.map(({ start }) => start);
    let hour = 20;
    const shown = await all('1h', 3, () => store({ asOf: T0 + (hour -= 5) * 60 * MINUTE_MS }));
    const starts = shown.map(({ start }) => start);
    expect(new Set(starts).size).toBe(starts.length);
    expect(starts).toEqual(expect.arrayContaining(there));
    expect(starts).toEqual([...starts].sort().reverse());
  });

  it('count the details of an event each, in their own order', async () => {
    const id = '00000000-0000-5000-8000-000000000001';
    await storeRun(history.dataSource, { id, asOf: T0 });
    for (const rank of [3, 1, 2])
      await history.dataSource.query(
        `INSERT INTO pick_contributions (event_id, as_of, rank, universe, mode, symbol, side, score, entry, stop, targets,
           risk_reward, contributions, reasons)
         VALUES ($1, $2, $3, 'sp500', 'swing', 'A', 'long', 1, 2, 1, '{3}', 1, '{}', '{a}')`,
        [id, new Date(T0), rank],
      );
    const picks = new HistoryQuery(history.dataSource, PICK_CONTRIBUTIONS);
    const [bucket] = (await picks.buckets({ interval: '1w', limit: 5 })).items;
    expect(bucket).toMatchObject({ start: '2018-02-05T00:00:00Z', end: '2018-02-12T00:00:00Z', symbol: 'A' });
    expect(bucket?.values['rank']).toEqual({ open: 1, high: 3, low: 1, close: 3, mean: 2, count: 3 });
  });

  it('can be made of every table, in every interval', async () => {
    for (const table of HISTORY_TABLES)
      for (const interval of BUCKET_INTERVALS) {
        const buckets = new HistoryQuery(history.dataSource, table);
        const match = Object.fromEntries(table.filters.map((column) => [column, 'x']));
        expect(await buckets.buckets({ interval, limit: 5, match })).toEqual({ items: [] });
      }
  });

  it.each(['', 'x', 'e30', 'W10', 'bnVsbA'])('refuse the cursor %j', async (cursor) => {
    await expect(query.buckets({ interval: '1h', limit: 1, cursor })).rejects.toThrow(InvalidCursorError);
  });

  it('refuse the cursor of another interval, and of rows', async () => {
    for (let hour = 0; hour < 3; hour++) await store({ asOf: T0 + hour * 60 * MINUTE_MS });
    const { nextCursor: hourly } = await query.buckets({ interval: '1h', limit: 1 });
    const { nextCursor: ofRows } = await query.page({ limit: 1 });
    for (const cursor of [hourly, ofRows])
      await expect(query.buckets({ interval: '4h', limit: 1, cursor })).rejects.toThrow(InvalidCursorError);
    await expect(query.page({ limit: 1, cursor: hourly })).rejects.toThrow(InvalidCursorError);
  });

  it.each([0, 1.5, Number.NaN, 501])('refuse the limit %p', async (limit) => {
    await expect(query.buckets({ interval: '1h', limit })).rejects.toThrow(RangeError);
  });
});
