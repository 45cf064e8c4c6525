import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { historyDataSource, PartitionKeeper } from '../src/index.js';
import { PARTITIONED_TABLES } from '../src/partitions/partitioned-tables.js';
import { historyFixture, type HistoryFixture } from './support/history-fixture.js';

const NOW = Date.parse('2026-11-22T22:00:00Z');
const ID = '5d9f6a0e-0c0b-5e55-9a3c-7f1f5b7f2a11';
const now = () => NOW;

describe('PartitionKeeper', () => {
  let history: HistoryFixture;
  beforeAll(async () => {
    history = await historyFixture();
  });
  afterAll(() => history.close());
  beforeEach(async () => {
    for (const name of await partitions('_default')) await history.dataSource.query(`DROP TABLE ${name}`);
    await history.dataSource.query(`TRUNCATE ${PARTITIONED_TABLES.join()}`);
  });

  async function partitions(except: string): Promise<string[]> {
    const rows = await history.dataSource.query<{ name: string }[]>(
      `SELECT inhrelid::regclass::text AS name FROM pg_inherits
        WHERE inhparent = ANY ($1::regclass[]) ORDER BY 1`,
      [PARTITIONED_TABLES],
    );
    return rows.map((row) => row.name).filter((name) => !name.endsWith(except));
  }

  const insertPick = (asOf: string) =>
    history.dataSource.query(
      `INSERT INTO pick_contributions VALUES ($1, $2, 1, 'u', 'swing', 'A', 'long', 1, 2, 1, '{3}', 1, '{}', '{}')`,
      [ID, asOf],
    );

  const placeOf = async (asOf: string) => {
    const rows = await history.dataSource.query<{ place: string }[]>(
      'SELECT tableoid::regclass::text AS place FROM pick_contributions WHERE as_of = $1',
      [asOf],
    );
    return rows.map((row) => row.place);
  };

  it('makes this month and the next three, once', async () => {
    const keeper = new PartitionKeeper(history.dataSource, { now });
    expect((await keeper.ensureAhead()).created).toEqual(
      ['2026_11', '2026_12', '2027_01', '2027_02'].flatMap((month) =>
        PARTITIONED_TABLES.map((table) => `${table}_${month}`),
      ),
    );
    expect(await keeper.ensureAhead()).toEqual({ created: [], movedRows: 0, refusedMonths: [] });
    expect(await new PartitionKeeper(history.dataSource, { now }).ensureAhead()).toMatchObject({
      created: [],
    });
  });

  it('has all of them vacuumed after so many inserts, those too that a migration made', async () => {
    await new PartitionKeeper(history.dataSource, { now }).ensureFor([NOW]);
    const rows = await history.dataSource.query<{ name: string; options: string[] | null }[]>(
      `SELECT inhrelid::regclass::text AS name, reloptions AS options
         FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid WHERE inhparent = ANY ($1::regclass[])`,
      [PARTITIONED_TABLES],
    );
    expect(rows).toHaveLength(2 * PARTITIONED_TABLES.length);
    for (const { options } of rows)
      expect(options?.toSorted()).toEqual([
        'autovacuum_vacuum_insert_scale_factor=0',
        'autovacuum_vacuum_insert_threshold=10000',
      ]);
  });

  it('makes months of the past on demand, with bounds in UTC', async () => {
    await new PartitionKeeper(history.dataSource, { now }).ensureFor([
      Date.parse('2013-02-28T23:59:59.999Z'),
    ]);
    await insertPick('2013-02-01T00:00:00Z');
    await insertPick('2013-02-28T23:59:59.999Z');
    await insertPick('2013-03-01T00:00:00Z');
    expect(await placeOf('2013-02-01T00:00:00Z')).toEqual(['pick_contributions_2013_02']);
    expect(await placeOf('2013-02-28T23:59:59.999Z')).toEqual(['pick_contributions_2013_02']);
    expect(await placeOf('2013-03-01T00:00:00Z')).toEqual(['pick_contributions_default']);
  });

  it('lets any number of processes make the same months at once', async () => {
    const others = await Promise.all(
      Array.from({ length: 4 }, () => historyDataSource(history.server.url, { poolSize: 1 }).initialize()),
    );
    const reports = await Promise.all(others.map((d) => new PartitionKeeper(d, { now }).ensureAhead()));
    expect(reports.flatMap((report) => report.created).sort()).toEqual(await partitions('_default'));
    await Promise.all(others.map((other) => other.destroy()));
  });

  it('refuses absurd months and says so; their rows are stored all the same', async () => {
    const keeper = new PartitionKeeper(history.dataSource, { now });
    const report = await keeper.ensureFor(
      ['1969-12-31T23:59:59Z', '1970-01-01T00:00:00Z', '2027-12-31T00:00:00Z', '2028-01-01T00:00:00Z'].map(
        Date.parse,
      ),
    );
    expect(report.refusedMonths).toEqual(['1969_12', '2028_01']);
    expect(await partitions('_default')).toHaveLength(2 * PARTITIONED_TABLES.length);
    await insertPick('2999-01-01T00:00:00Z');
    expect(await placeOf('2999-01-01T00:00:00Z')).toEqual(['pick_contributions_default']);
    expect(await keeper.strayRows()).toBe(1);
  });

  it('moves rows that came before their partition out of the default one', async () => {
    await insertPick('2013-02-07T21:00:00Z');
    await insertPick('2013-03-07T21:00:00Z');
    const keeper = new PartitionKeeper(history.dataSource, { now });
    expect(await keeper.ensureFor([Date.parse('2013-02-01T00:00:00Z')])).toMatchObject({ movedRows: 1 });
    expect(await placeOf('2013-02-07T21:00:00Z')).toEqual(['pick_contributions_2013_02']);
    expect(await placeOf('2013-03-07T21:00:00Z')).toEqual(['pick_contributions_default']);
    expect(await keeper.strayRows()).toBe(1);
  });

  it('asks again when a partition may have been dropped behind its back', async () => {
    let clock = NOW;
    const keeper = new PartitionKeeper(history.dataSource, { now: () => clock });
    const moment = Date.parse('2013-02-01T00:00:00Z');
    await keeper.ensureFor([moment]);
    await history.dataSource.query('DROP TABLE pick_contributions_2013_02');
    expect((await keeper.ensureFor([moment])).created).toEqual([]);
    clock += 60_000;
    expect((await keeper.ensureFor([moment])).created).toEqual(['pick_contributions_2013_02']);
  });

  it.each([
    ['dropped', 'DROP TABLE pick_contributions_default'],
    ['detached', 'ALTER TABLE pick_contributions DETACH PARTITION pick_contributions_default'],
  ])(
    'puts back a default partition that was %s, and makes the month that came without it',
    async (_how, away) => {
      await history.dataSource.query(away);
      const report = await new PartitionKeeper(history.dataSource, { now }).ensureFor([
        Date.parse('2013-02-01T00:00:00Z'),
      ]);
      expect(report.created).toEqual([
        'pick_contributions_default',
        ...PARTITIONED_TABLES.map((table) => `${table}_2013_02`),
      ]);
      await insertPick('1969-01-01T00:00:00Z');
      expect(await placeOf('1969-01-01T00:00:00Z')).toEqual(['pick_contributions_default']);
    },
  );

  it('neither waits long for a busy default partition nor leaves half of a month behind', async () => {
    const reader = history.dataSource.createQueryRunner();
    await reader.startTransaction();
    await reader.query('SELECT count(*) FROM pick_contributions_default');
    const keeper = new PartitionKeeper(history.dataSource, { now });
    const moment = Date.parse('2013-02-01T00:00:00Z');
    await expect(keeper.ensureFor([moment])).rejects.toMatchObject({ driverError: { code: '55P03' } });
    expect(await partitions('_default')).toEqual([]);
    await reader.rollbackTransaction();
    await reader.release();
    expect((await keeper.ensureFor([moment])).created).toHaveLength(PARTITIONED_TABLES.length);
  });
});
