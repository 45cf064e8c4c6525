import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EVENT_TYPES, STREAMS } from '@tapedeck/contracts';
import { HISTORY_TABLES, monthOf, RetentionSession, SequenceAudit, TABLE_GROUPS } from '../src/index.js';
import { PARTITIONED_TABLES } from '../src/partitions/partitioned-tables.js';
import { TABLES_KEPT_LONGER } from '../src/retention/kept-at-least.js';
import { streamOf } from '../src/retention/table-group.js';
import { historyFixture, type HistoryFixture } from './support/history-fixture.js';
import {
  contentOf,
  dropRunsBefore,
  groupOf,
  readWhole,
  runId,
  SOURCE,
  storeRuns,
} from './support/retention-fixture.js';

const DECEMBER = monthOf(Date.parse('2017-12-01T00:00:00Z'));
const RUNS = [
  { n: 1, asOf: '2017-11-01T00:00:00Z' },
  { n: 2, asOf: '2017-11-30T23:59:59.999Z' },
  { n: 4, asOf: '2017-11-15T21:00:00Z' },
  { n: 5, asOf: '2017-12-01T00:00:00Z' },
];
const QUICK = { monthLockMs: 100, tableLockMs: 100 };

describe('retention', () => {
  let history: HistoryFixture;
  let session: RetentionSession;
  beforeAll(async () => {
    history = await historyFixture();
  });
  afterAll(() => history.close());
  beforeEach(async () => {
    const { dataSource } = history;
    await dataSource.query(`TRUNCATE ${PARTITIONED_TABLES.join()}, retired_months CASCADE`);
    await storeRuns(dataSource, RUNS);
    const begun = await RetentionSession.begin(dataSource);
    if (begun === undefined) throw new Error('another session holds the lock');
    session = begun;
  });
  afterEach(() => session.end());

  const november = async () => {
    const [month] = await session.oldMonths(groupOf('top_picks_runs'), DECEMBER);
    if (month === undefined) throw new Error('no month before December');
    return month;
  };
  const audit = async () =>
    (await new SequenceAudit(history.dataSource).ofStream(STREAMS.topPicks)).find(
      ({ source }) => source === SOURCE,
    );
  const partitions = async () => {
    const rows = await history.dataSource.query<{ name: string }[]>(
      `SELECT relname AS name FROM pg_class WHERE relname LIKE '%_2017_11' AND relkind = 'r' ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  };

  it('finds the months of a table and of its details, and nothing from the given one on', async () => {
    const { month, partitions: found } = await november();
    expect(month).toBe(DECEMBER - 1);
    expect(found.map(({ table, partition }) => [table, partition])).toEqual([
      ['top_picks_runs', 'top_picks_runs_2017_11'],
      ['pick_contributions', 'pick_contributions_2017_11'],
    ]);
    expect(await session.oldMonths(groupOf('top_picks_runs'), DECEMBER - 1)).toEqual([]);
  });

  it('drops a month whole, and keeps its numbers: a gap in it stays a gap', async () => {
    expect(await audit()).toMatchObject({ stored: 4, retired: 0, gaps: [{ first: 3, last: 3 }] });
    expect(await dropRunsBefore(session, DECEMBER)).toEqual(['dropped']);
    expect(await contentOf(history.dataSource)).toHaveLength(3);
    expect(await partitions()).not.toContain('top_picks_runs_2017_11');
    expect(await partitions()).not.toContain('pick_contributions_2017_11');
    expect(await audit()).toEqual({
      source: SOURCE,
      first: 1,
      last: 5,
      stored: 1,
      retired: 3,
      repeated: 0,
      gaps: [{ first: 3, last: 3 }],
    });
  });

  it('accounts for a source of which everything is retired, and for rows that came again', async () => {
    await dropRunsBefore(session, DECEMBER + 1);
    expect(await audit()).toMatchObject({ first: 1, last: 5, stored: 0, retired: 4 });
    await storeRuns(history.dataSource, [{ n: 2, asOf: '2017-11-30T23:59:59.999Z' }]);
    expect(await audit()).toMatchObject({
      stored: 1,
      retired: 3,
      repeated: 0,
      gaps: [{ first: 3, last: 3 }],
    });
    expect(await dropRunsBefore(session, DECEMBER)).toEqual(['dropped']);
    expect(await audit()).toMatchObject({ stored: 0, retired: 4, gaps: [{ first: 3, last: 3 }] });
  });

  it.each([
    [
      'added',
      `INSERT INTO pick_contributions SELECT event_id, as_of, 3, universe, mode, symbol, side, score, entry, stop, targets,
         risk_reward, contributions, reasons FROM pick_contributions WHERE event_id = '${runId(1)}' AND rank = 1`,
    ],
    ['written anew', `UPDATE top_picks_runs SET recorded_at = recorded_at WHERE sequence = 1`],
    ['changed', `UPDATE pick_contributions SET score = 7 WHERE event_id = '${runId(1)}'`],
    ['removed', `DELETE FROM pick_contributions WHERE event_id = '${runId(1)}' AND rank = 2`],
  ])('leaves a month alone of which a row was %s since it was read', async (_how, statement) => {
    const month = await november();
    const { versions } = await readWhole(session, month);
    await history.dataSource.query(statement);
    const before = await contentOf(history.dataSource);
    expect(await session.drop(month, versions, undefined)).toBe('changed');
    expect(await contentOf(history.dataSource)).toEqual(before);
    expect(await session.drop(month, (await readWhole(session, month)).versions, undefined)).toBe('dropped');
  });

  it('gives way to who uses the tables, so that nobody waits behind it, and leaves everything as it was', async () => {
    const month = await november();
    const { versions } = await readWhole(session, month);
    const reader = history.dataSource.createQueryRunner();
    await reader.startTransaction();
    await reader.query('SELECT count(*) FROM pick_contributions');
    const startedMs = performance.now();
    const [outcome] = await Promise.all([
      session.drop(month, versions, undefined, QUICK),
      storeRuns(history.dataSource, [{ n: 6, asOf: '2017-12-02T00:00:00Z' }]),
    ]);
    expect(outcome).toBe('busy');
    expect(performance.now() - startedMs).toBeLessThan(5_000);
    expect(await audit()).toMatchObject({ stored: 5, retired: 0 });
    await reader.rollbackTransaction();
    await reader.release();
    expect(await session.drop(month, versions, undefined, QUICK)).toBe('dropped');
    expect(await session.drop(month, versions, undefined, QUICK)).toBe('gone');
  });

  it('waits for a writer of the same month, and then sees what it wrote', async () => {
    const month = await november();
    const { versions } = await readWhole(session, month);
    const writer = history.dataSource.createQueryRunner();
    await writer.startTransaction();
    await writer.query(`DELETE FROM top_picks_runs WHERE event_id = $1 AND as_of < '2017-11-02'`, [runId(1)]);
    expect(await session.drop(month, versions, undefined, QUICK)).toBe('busy');
    await writer.commitTransaction();
    await writer.release();
    expect(await session.drop(month, versions, undefined, QUICK)).toBe('changed');
  });

  it('restores a month to the letter, or nothing of it', async () => {
    const before = await contentOf(history.dataSource);
    const month = await november();
    const { parts, versions } = await readWhole(session, month);
    const digest = 'the digest';
    await session.drop(month, versions, { name: 'n', digest });
    const request = (change = (text: string) => text) => ({
      headTable: 'top_picks_runs',
      month: month.month,
      digest,
      parts: parts.map(({ table, columns, text }) => ({ table, columns, lines: () => once(change(text)) })),
    });
    await storeRuns(history.dataSource, [{ n: 9, asOf: '2017-11-02T00:00:00Z' }]);
    const damaged = request();
    await expect(
      session.restore({
        ...damaged,
        parts: damaged.parts.map((part) => ({ ...part, lines: () => broken(part.lines()) })),
      }),
    ).rejects.toThrow('damaged');
    expect(await audit()).toMatchObject({ stored: 2, retired: 3 });
    await history.dataSource.query(`DELETE FROM top_picks_runs WHERE event_id = $1`, [runId(9)]);
    await history.dataSource.query(`DELETE FROM pick_contributions WHERE event_id = $1`, [runId(9)]);
    expect(await session.restore(request())).toEqual({
      parts: [
        { table: 'top_picks_runs', restored: 3, present: 0 },
        { table: 'pick_contributions', restored: 6, present: 0 },
      ],
      unretired: 1,
    });
    expect(await contentOf(history.dataSource)).toEqual(before);
    expect(await audit()).toMatchObject({ stored: 4, retired: 0, gaps: [{ first: 3, last: 3 }] });
    // Again: all of it is there, and it is no longer written down as retired.
    const again = await session.restore(request());
    expect(again.parts.map(({ restored, present }) => [restored, present])).toEqual([
      [0, 3],
      [0, 6],
    ]);
    expect(again.unretired).toBe(0);
    await history.dataSource.query(`UPDATE top_picks_runs SET policy = 'x' WHERE event_id = $1`, [runId(1)]);
    await expect(session.restore(request())).rejects.toThrow(
      /1 of 3 rows are in history with another content/,
    );
  });

  it('knows which events went, by number and month', async () => {
    await storeRuns(history.dataSource, [{ n: 7, asOf: '2017-11-07T00:00:00Z', sequence: null }]);
    await dropRunsBefore(session, DECEMBER);
    const event = (sequence: string | undefined, time = '2017-11-20', source = SOURCE, type?: string) => ({
      type: type ?? EVENT_TYPES.topPicksRun,
      asOfMs: Date.parse(time),
      source,
      sequence,
    });
    const asked = [
      event('1'),
      event('3'),
      event('5', '2017-12-01'),
      event('1', '2017-12-01'),
      event('1', '2017-11-20', '/other'),
      event('1', '2017-11-20', SOURCE, EVENT_TYPES.llmRequest),
      event(undefined),
      event('no number'),
      event('1', 'no moment'),
    ];
    expect(await new SequenceAudit(history.dataSource).retirementOf(asked)).toEqual([
      'retired',
      'none',
      'none',
      'none',
      'none',
      'none',
      'unnumbered',
      'unnumbered',
      'none',
    ]);
    const [written] = await history.dataSource.query<object[]>('SELECT * FROM retired_months');
    expect(written).toMatchObject({
      head_table: 'top_picks_runs',
      month: '2017-11',
      events: '4',
      unnumbered: '1',
    });
  });

  it('is one at a time for a database', async () => {
    expect(await RetentionSession.begin(history.dataSource)).toBeUndefined();
    await session.end();
    const next = await RetentionSession.begin(history.dataSource);
    expect(next).toBeDefined();
    if (next !== undefined) session = next;
  });

  it('takes every table with its head, and each head with one stream', () => {
    expect(TABLE_GROUPS.flatMap(({ tables }) => tables).length).toBe(HISTORY_TABLES.length);
    expect(TABLE_GROUPS.map(streamOf)).toHaveLength(TABLE_GROUPS.length);
    expect(TABLE_GROUPS.map(({ head }) => head.table)).toEqual(
      expect.arrayContaining([...TABLES_KEPT_LONGER]),
    );
  });
});

async function* once(text: string): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.from(text));
}

async function* broken(lines: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* lines;
  throw new Error('the file is damaged');
}
