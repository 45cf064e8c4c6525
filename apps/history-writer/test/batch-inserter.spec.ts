import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { historyDataSource, PickContributionEntity, HistoryQuery, TOP_PICKS_RUNS } from '@tapedeck/history';
import { mapEvent } from '../src/mappers/map-event.js';
import { BatchInserter } from '../src/write/batch-inserter.js';
import { eventKey, type MappedEvent } from '../src/write/mapped-event.js';
import { event, snapshot, topPicksData } from './support/events.js';
import { startHistory, type History } from './support/history.js';

function mapped(n: number, data?: unknown, changes = {}): MappedEvent {
  const result = mapEvent(event(n, changes, data));
  if (!('rows' in result)) throw new Error(result.outcome === 'rejected' ? result.reason : 'not mapped');
  return result;
}

const keyOf = (e: MappedEvent) => eventKey(e.eventId, e.asOfMs);
const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => mapped((from + n) % 60, undefined, { id: id(from + n) }));
const id = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;

/** Passes validation, and no integer column takes it: bad only to the database (22003). */
const overflowing = (n: number) => mapped(n % 60, { ...topPicksData(n), considered: 2 ** 40 }, { id: id(n) });

describe('BatchInserter', () => {
  let history: History;
  let inserter: BatchInserter;
  beforeAll(async () => {
    history = await startHistory();
    inserter = new BatchInserter(history.dataSource);
  });
  afterAll(() => history.close());
  beforeEach(() => history.dataSource.query('TRUNCATE top_picks_runs, pick_contributions'));

  it('stores runs with their picks, value for value, and the snapshot byte for byte', async () => {
    const { outcomes, rows } = await inserter.insert([mapped(3)]);
    expect([...outcomes.values()]).toEqual([{ outcome: 'done' }]);
    expect(Object.fromEntries(rows)).toEqual({ top_picks_runs: 1, pick_contributions: 2 });

    const stored = await new HistoryQuery(history.dataSource, TOP_PICKS_RUNS).latestAsOf({
      subject: { universe: 'sp500', mode: 'swing' },
      asOf: Date.parse(snapshot(3).asOf),
    });
    expect(stored?.body.toString()).toBe(JSON.stringify(snapshot(3)));
    const picks = await history.dataSource
      .getRepository(PickContributionEntity)
      .find({ order: { rank: 'ASC' } });
    expect(picks.map(({ eventId: _e, asOf: _a, universe: _u, mode: _m, ...pick }) => pick)).toEqual(
      topPicksData(3).picks,
    );
  });

  it('stores the JSON as it came, spaces and spelling of numbers included, on either way', async () => {
    const spaced = `{ "considered": 5.05e2,${JSON.stringify(topPicksData(7)).replace('"considered":505,', '').slice(1)}`;
    const came = (n: number) => ({
      dataText: spaced.replace('default-swing@1', `\\u0000\\ud800 \\\\ \\t ${n}`),
    });
    await inserter.insert([mapped(7, undefined, came(7))]);
    await inserter.insert([mapped(7, undefined, came(7)), mapped(8, undefined, came(8))]);
    const rows = await history.dataSource.query<{ data: string }[]>(
      'SELECT data::text FROM top_picks_runs ORDER BY as_of',
    );
    expect(rows.map(({ data }) => data)).toEqual([came(7).dataText, came(8).dataText]);
  });

  it('T46, T48: stores nothing twice, not even within a batch, and says which were there', async () => {
    await inserter.insert(many(3));
    const again = [...many(5), ...many(5)];
    const { outcomes } = await inserter.insert(again);
    expect(again.slice(0, 5).map((e) => outcomes.get(keyOf(e))?.outcome)).toEqual([
      'duplicate',
      'duplicate',
      'duplicate',
      'done',
      'done',
    ]);
    expect(await history.count('top_picks_runs')).toBe(5);
    expect(await history.count('pick_contributions')).toBe(10);
  });

  it('goes from COPY to leaving alone what is there and back, and stores each event once on every way', async () => {
    const steps = [many(70), many(70), many(90), many(90).reverse(), many(70, 100), many(140, 50)];
    const done: number[] = [];
    for (const step of steps) {
      const { outcomes } = await inserter.insert(step);
      done.push([...outcomes.values()].filter(({ outcome }) => outcome === 'done').length);
    }
    expect(done).toEqual([70, 0, 20, 0, 70, 30]);
    expect(await history.count('top_picks_runs')).toBe(190);
    expect(await history.count('pick_contributions')).toBe(380);
  });

  it('copies text of every kind as it is', async () => {
    const policy = 'tab\t newline\n return\r backslash \\ \\N \\. "quoted" {braced}, \u{1f4c8} \v\b\f';
    await inserter.insert([mapped(4, { ...topPicksData(4), policy })]);
    const [row] = await history.dataSource.query<{ policy: string; data: { policy: string } }[]>(
      'SELECT policy, data FROM top_picks_runs',
    );
    expect(row).toMatchObject({ policy, data: { policy } });
  });

  it('rejects an event that the mapper fails on, and stores the others', async () => {
    const faulty: MappedEvent = {
      ...mapped(5),
      rows: () => {
        throw new TypeError('a fault of ours');
      },
    };
    const { outcomes } = await inserter.insert([mapped(4), faulty, mapped(6)]);
    expect(outcomes.get(keyOf(faulty))).toEqual({
      outcome: 'rejected',
      code: 'unmappable',
      reason: expect.stringContaining('a fault of ours'),
      alarming: true,
    });
    expect(await history.count('top_picks_runs')).toBe(2);
  });

  it('does not add the picks of a run that is stored', async () => {
    await inserter.insert([mapped(1, topPicksData(1, 1))]);
    await inserter.insert([mapped(1, topPicksData(1, 5))]);
    expect(await history.count('pick_contributions')).toBe(1);
  });

  it('T45, T47: rejects one bad event of 500 and stores the others', async () => {
    const batch = many(500);
    batch[317] = overflowing(317);
    const { outcomes } = await inserter.insert(batch);
    expect(outcomes.get(keyOf(batch[317] as MappedEvent))).toEqual({
      outcome: 'rejected',
      code: '22003',
      reason: expect.stringContaining('out of range'),
    });
    expect([...outcomes.values()].filter(({ outcome }) => outcome === 'done')).toHaveLength(499);
    expect(await history.count('top_picks_runs')).toBe(499);
    expect(await history.count('pick_contributions')).toBe(998);
  });

  it('tells bad events from duplicates and new ones, wherever they stand', async () => {
    await inserter.insert(many(20));
    const batch = [...many(40).slice(0, 38), overflowing(38), overflowing(39)];
    const { outcomes, rows } = await inserter.insert(batch);
    const counts = (wanted: string) =>
      [...outcomes.values()].filter(({ outcome }) => outcome === wanted).length;
    expect([counts('duplicate'), counts('done'), counts('rejected')]).toEqual([20, 18, 2]);
    expect(Object.fromEntries(rows)).toEqual({ top_picks_runs: 18, pick_contributions: 36 });
  });

  it('rejects a text too long for its index, and all of a batch when all are bad', async () => {
    const long = Array.from({ length: 20_000 }, (_, n) =>
      String.fromCharCode(0x4e00 + ((n * 7919) % 20_000)),
    ).join('');
    const { outcomes } = await inserter.insert([
      mapped(1, { ...topPicksData(1), universe: long }),
      overflowing(2),
    ]);
    expect([...outcomes.values()].map((o) => (o.outcome === 'rejected' ? o.code : o.outcome)).sort()).toEqual(
      ['22003', '54000'],
    );
  });

  it('T49: one statement takes a batch of more values than the protocol has parameters', async () => {
    const { outcomes } = await inserter.insert(many(4_000));
    expect([...outcomes.values()].every(({ outcome }) => outcome === 'done')).toBe(true);
  });

  it('throws on an outage, with nothing stored', async () => {
    const hurried = await historyDataSource(history.server.url, { statementTimeoutMs: 200 }).initialize();
    const blocker = history.dataSource.createQueryRunner();
    await blocker.startTransaction();
    await blocker.query('LOCK TABLE pick_contributions');
    await expect(new BatchInserter(hurried).insert(many(3))).rejects.toMatchObject({ code: '57014' });
    await blocker.rollbackTransaction();
    await blocker.release();
    expect(await history.count('top_picks_runs')).toBe(0);
    await hurried.destroy();
  });

  it('lets writers with the same events share them without a deadlock or a double', async () => {
    const others = await Promise.all([1, 2, 3].map(() => historyDataSource(history.server.url).initialize()));
    const results = await Promise.all(
      others.map((other, n) => new BatchInserter(other).insert(n % 2 ? many(300).reverse() : many(300))),
    );
    const done = results.flatMap(({ outcomes }) =>
      [...outcomes.values()].filter(({ outcome }) => outcome === 'done'),
    );
    expect(done).toHaveLength(300);
    expect(await history.count('pick_contributions')).toBe(600);
    await Promise.all(others.map((other) => other.destroy()));
  });
});
