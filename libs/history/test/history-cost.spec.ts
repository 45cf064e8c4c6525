import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bucketStartsStatement } from '../src/buckets/bucket-starts.statement.js';
import { bucketsStatement } from '../src/buckets/buckets.statement.js';
import { bucketsExport } from '../src/exports/buckets-export.js';
import { rowsExport } from '../src/exports/rows-export.js';
import { HistoryQuery, LLM_REQUESTS, PartitionKeeper, TOP_PICKS_RUNS } from '../src/index.js';
import { pageStatement } from '../src/queries/history-page.js';
import { latestStatement } from '../src/queries/latest-as-of.js';
import type { Statement } from '../src/queries/statement.js';
import { historyFixture, storeRun, type HistoryFixture } from './support/history-fixture.js';
import { ran } from './support/plan.js';

const MONTHS = 24;
const SUBJECTS = 4;
const SUBJECT = { model: 'model-1' };
const DAY_MS = 86_400_000;
const month = (n: number) => Date.UTC(2016, n);
/** One month in the middle. */
const RANGE = { from: month(10), to: month(11) - 1 };
const SPAN = { from: RANGE.from, below: month(11) };
const PARTITION = 'llm_requests_2016_11';

/** What a read costs must follow its answer, not the length of the tape: shown by what PostgreSQL did, not by the clock. */
describe('the cost of a read', () => {
  let history: HistoryFixture;
  const statements: Record<string, Statement> = {
    'a page of rows': pageStatement(LLM_REQUESTS, { ...RANGE, limit: 50 }, [SUBJECT]),
    'the starts of buckets': bucketStartsStatement(LLM_REQUESTS, { interval: '1d', ...SPAN, enough: 51 }, [
      SUBJECT,
    ]),
    'the figures of buckets': bucketsStatement(LLM_REQUESTS, { interval: '1d', ...SPAN }, [SUBJECT]),
    'an export of rows': rowsExport(LLM_REQUESTS, { format: 'csv', match: SUBJECT }).statement(
      RANGE,
      undefined,
    ),
    'an export of buckets': bucketsExport(LLM_REQUESTS, { format: 'ndjson', match: SUBJECT }, '1d').statement(
      RANGE,
      undefined,
    ),
  };
  const blocksOfShortTape = new Map<string, number>();

  /** Four requests an hour, one of each subject. */
  const fill = async (first: number, last: number) => {
    const months = Array.from({ length: last - first + 1 }, (_, n) => month(first + n));
    await new PartitionKeeper(history.dataSource).ensureFor(months);
    await history.dataSource.query(
      `INSERT INTO llm_requests (event_id, as_of, subject, source, data_schema, provider, model, purpose, prompt_tokens,
         completion_tokens, cost_source, status, data)
       SELECT gen_random_uuid(), at, 'x', '/tapedeck/test', 'urn:v1', 'p', 'model-' || n, 't', 1, 1, 'unpriced', 'ok', '{}'
         FROM generate_series($1::timestamptz, $2::timestamptz - interval '1 hour', interval '1 hour') at,
              generate_series(0, $3::integer - 1) n`,
      [new Date(month(first)), new Date(month(last + 1)), SUBJECTS],
    );
    await history.dataSource.query('VACUUM ANALYZE llm_requests');
  };

  beforeAll(async () => {
    history = await historyFixture();
    await fill(10, 10);
    for (const [name, statement] of Object.entries(statements))
      blocksOfShortTape.set(name, (await ran(history.dataSource, statement)).blocks);
    await fill(0, 9);
    await fill(11, MONTHS - 1);
  }, 60_000);
  afterAll(() => history.close());

  it.each(Object.keys(statements))(
    'of %s of one month and subject is that of its partition alone',
    async (name) => {
      const statement = statements[name];
      if (statement === undefined) throw new Error(name);
      const { read, rows, blocks } = await ran(history.dataSource, statement);
      expect(read).toEqual([PARTITION]);
      // Its 720 rows, and of those only as many as the page shows; a bucket of the starts costs two probes at most.
      expect(rows).toBeLessThanOrEqual(30 * 24 + 2);
      // The same with two dozen months as with one.
      expect(blocks).toBeLessThanOrEqual((blocksOfShortTape.get(name) ?? 0) * 1.3);
    },
  );

  it('of the buckets of a month is that of the index alone', async () => {
    const { blocks, rows } = await ran(
      history.dataSource,
      bucketsStatement(LLM_REQUESTS, { interval: '4h', ...SPAN }, [SUBJECT]),
    );
    expect(rows).toBe(30 * 24);
    expect(blocks).toBeLessThan(30);
  });

  it('of the newest buckets, without a range, is that of the buckets shown', async () => {
    const starts = bucketStartsStatement(LLM_REQUESTS, { interval: '1d', enough: 6 }, [SUBJECT]);
    expect((await ran(history.dataSource, starts)).rows).toBeLessThanOrEqual(6 * 2 + MONTHS);
    const { items } = await new HistoryQuery(history.dataSource, LLM_REQUESTS).buckets({
      interval: '1d',
      limit: 5,
    });
    expect(items).toHaveLength(5);
    const figures = bucketsStatement(LLM_REQUESTS, { interval: '1d', from: month(MONTHS) - 5 * DAY_MS }, [
      SUBJECT,
    ]);
    const { rows, read } = await ran(history.dataSource, figures);
    expect(rows).toBe(5 * 24);
    expect(read).toEqual(expect.arrayContaining(['llm_requests_2017_12']));
    expect(read.filter((name) => !/_(2017_12|default)$/.test(name))).toEqual([]);
  });

  it('of the latest as of a moment is a row of one of two partitions', async () => {
    const run = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;
    for (let n = 0; n < MONTHS; n++)
      for (const day of [5, 20])
        await storeRun(history.dataSource, { id: run(n * 31 + day), asOf: month(n) + day * DAY_MS });
    const subject = { universe: 'sp500', mode: 'swing' };
    for (const asOf of [month(12) + 2 * DAY_MS, month(12) + 10 * DAY_MS, month(12) + 29 * DAY_MS]) {
      const { read, rows } = await ran(
        history.dataSource,
        latestStatement(TOP_PICKS_RUNS, { subject, asOf }, 31 * DAY_MS),
      );
      expect(read.length).toBeLessThanOrEqual(2);
      for (const name of read) expect(['top_picks_runs_2016_12', 'top_picks_runs_2017_01']).toContain(name);
      expect(rows).toBeLessThanOrEqual(read.length);
    }
    // All of the past, for a subject that was last heard of long ago: a row from each month at most.
    const all = await ran(
      history.dataSource,
      latestStatement(TOP_PICKS_RUNS, { subject, asOf: month(12) }, Infinity),
    );
    expect(all.rows).toBeLessThanOrEqual(12 + 1);
  });
});
