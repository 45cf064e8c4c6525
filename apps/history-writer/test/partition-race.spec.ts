import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { PartitionKeeper } from '@tapedeck/history';
import { HealthRegistry, Tracing } from '@tapedeck/platform';
import { Registry } from 'prom-client';
import { until } from '@tapedeck/local-servers';
import { HistoryDatabase } from '../src/database/history-database.service.js';
import { PartitionUpkeep } from '../src/database/partition-upkeep.service.js';
import { WriterMetrics } from '../src/metrics/writer-metrics.js';
import { BatchInserter } from '../src/write/batch-inserter.js';
import { BatchWriter } from '../src/write/batch-writer.service.js';
import { PartitionedInserter } from '../src/write/partitioned-inserter.js';
import { entry, event } from './support/events.js';
import { startHistory, type History } from './support/history.js';

describe('a batch and the partition of its month', () => {
  let history: History;
  let writer: BatchWriter;
  let database: HistoryDatabase;
  beforeAll(async () => {
    Logger.overrideLogger(false);
    history = await startHistory();
    const metrics = new WriterMetrics(new Registry());
    const upkeep = new PartitionUpkeep(new PartitionKeeper(history.dataSource), metrics);
    database = new HistoryDatabase(history.dataSource, upkeep, new HealthRegistry());
    database.onApplicationBootstrap();
    await database.ready();
    writer = new BatchWriter(
      database,
      new PartitionedInserter(upkeep, new BatchInserter(history.dataSource)),
      metrics,
      new Tracing(),
    );
  });
  afterAll(async () => {
    await database.onApplicationShutdown();
    await history.close();
  });

  const inserting = async () => {
    const waiting = await history.dataSource.query<unknown[]>(
      `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'COPY top_picks_runs%'`,
    );
    return waiting.length > 0;
  };
  const placeOf = async (asOf: string) => {
    const [row] = await history.dataSource.query<{ place: string }[]>(
      'SELECT tableoid::regclass::text AS place FROM top_picks_runs WHERE as_of = $1',
      [asOf],
    );
    return row?.place;
  };

  it('T54: made by another while the row was on its way: the row is written again, not rejected', async () => {
    const other = history.dataSource.createQueryRunner();
    await other.startTransaction();
    await other.query('LOCK TABLE top_picks_runs_default IN ACCESS EXCLUSIVE MODE');
    await other.query('CREATE TABLE top_picks_runs_2013_02 (LIKE top_picks_runs INCLUDING ALL)');
    await other.query(
      `ALTER TABLE top_picks_runs ATTACH PARTITION top_picks_runs_2013_02 FOR VALUES FROM ('2013-02-01Z') TO ('2013-03-01Z')`,
    );
    const written = writer.write([entry(event(1, { time: '2013-02-07T21:00:00Z' }))]);
    await until('the row waiting for the default partition', inserting);
    await other.commitTransaction();
    await other.release();
    expect((await written).map(({ outcome }) => outcome)).toEqual(['done']);
    expect(await placeOf('2013-02-07T21:00:00Z')).toBe('top_picks_runs_2013_02');
  });

  it('impossible to make: the default partition takes the row', async () => {
    await history.dataSource.query('CREATE TABLE top_picks_runs_2014_02 (in_the_way int)');
    const settled = await writer.write([entry(event(2, { time: '2014-02-07T21:00:00Z' }))]);
    expect(settled.map(({ outcome }) => outcome)).toEqual(['done']);
    expect(await placeOf('2014-02-07T21:00:00Z')).toBe('top_picks_runs_default');
  });
});
