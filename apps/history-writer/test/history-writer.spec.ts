import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestMicroservice } from '@nestjs/common';
import { EVENT_TYPES, KEYS, STREAMS } from '@tapedeck/contracts';
import { HistoryQuery, TOP_PICKS_RUNS } from '@tapedeck/history';
import { METRICS, SnapshotPublisher } from '@tapedeck/platform';
import type { Registry } from 'prom-client';
import { until } from '@tapedeck/local-servers';
import { event, eventId, topPicksData } from './support/events.js';
import { startHistory, type History } from './support/history.js';
import { Tape } from './support/tape.js';
import { startWriter } from './support/writer.js';

const AS_OF = Date.parse('2018-01-05T21:00:00Z');
const days = (count: number) => Array.from({ length: count }, (_, n) => event(n % 60, { id: eventId(n) }));

describe('the history-writer', () => {
  let history: History;
  let tape: Tape;
  const writers: INestMicroservice[] = [];
  beforeAll(async () => {
    [history, tape] = await Promise.all([startHistory(), Tape.start()]);
  });
  afterAll(() => Promise.all([history.close(), tape.close()]));
  afterEach(async () => {
    await Promise.all(writers.splice(0).map((writer) => writer.close()));
    await tape.clear();
    await history.dataSource.query('TRUNCATE top_picks_runs, pick_contributions');
  });

  const start = async (consumer?: string, batchSize?: number) => {
    const urls = { redis: tape.server.url, database: history.server.url };
    const writer = await startWriter(urls, consumer, batchSize);
    writers.push(writer);
    return writer;
  };
  const settled = () => until('everything settled', () => tape.settled());

  it('keeps what was published so that it can be shown again byte for byte', async () => {
    const writer = await start();
    const published = await writer.get(SnapshotPublisher, { strict: false }).publish({
      type: EVENT_TYPES.topPicksRun,
      stream: STREAMS.topPicks,
      key: KEYS.topPicks('sp500', 'swing'),
      subject: 'sp500/swing',
      source: '/tapedeck/top-picks',
      asOf: AS_OF,
      nextExpectedAt: AS_OF + 86_400_000,
      staleAfter: AS_OF + 87_000_000,
      data: topPicksData(5),
    });
    expect(published.outcome).toBe('published');
    await settled();
    const stored = await new HistoryQuery(history.dataSource, TOP_PICKS_RUNS).latestAsOf({
      subject: { universe: 'sp500', mode: 'swing' },
      asOf: AS_OF,
    });
    expect(stored?.body.toString()).toBe(await tape.redis.get(KEYS.topPicks('sp500', 'swing')));
  });

  it('stores what is good, rejects what is not with its reason, and counts duplicates', async () => {
    await tape.append(...days(50), event(7), event(1, { type: 'none.such' }));
    await tape.append(event(3, { id: eventId(99) }, { ...topPicksData(3), considered: 2 ** 40 }));
    const writer = await start();
    await settled();
    expect(await history.count('top_picks_runs')).toBe(50);
    expect(await history.count('pick_contributions')).toBe(100);
    const letters = await tape.deadLetterFields();
    expect(letters.map((fields) => fields[fields.indexOf('dead.code') + 1])).toEqual([
      'unknown-type',
      '22003',
    ]);
    const metrics = await writer.get<Registry>(METRICS, { strict: false }).metrics();
    expect(metrics).toMatch(/tapedeck_history_events_total\{outcome="done".*\} 50\n/);
    expect(metrics).toMatch(/tapedeck_history_events_total\{outcome="duplicate".*\} 1\n/);
    expect(metrics).toMatch(/tapedeck_history_events_total\{outcome="rejected".*\} 2\n/);
    expect(metrics).toMatch(/tapedeck_history_rows_inserted_total\{table="pick_contributions".*\} 100\n/);
  });

  it('T58: finishes and acknowledges the batch in flight before its pool closes', async () => {
    const writer = await start();
    await tape.append(event(0));
    await until('the writer at work', async () => (await history.count('top_picks_runs')) > 0);
    const blocker = history.dataSource.createQueryRunner();
    await blocker.startTransaction();
    await blocker.query('LOCK TABLE pick_contributions');
    await tape.append(...days(20));
    await until('a batch in flight', async () => {
      const waiting = await history.dataSource.query<unknown[]>(
        `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND application_name = 'tapedeck-history-writer'`,
      );
      return waiting.length > 0;
    });
    const closed = writer.close();
    await blocker.rollbackTransaction();
    await blocker.release();
    await closed;
    expect(await history.count('top_picks_runs')).toBeGreaterThan(1);
    expect(await tape.pending()).toBe(0);
  });

  it('shares the load among replicas, and no run is stored twice', async () => {
    await Promise.all([start('writer-0', 20), start('writer-1', 20), start('writer-2', 20)]);
    await tape.append(...days(400));
    await settled();
    expect(await history.count('top_picks_runs')).toBe(400);
    expect(await history.count('pick_contributions')).toBe(800);
    expect(await tape.deadLetters()).toBe(0);
    const shares = await Promise.all(
      writers.map(async (writer) => {
        const metrics = await writer.get<Registry>(METRICS, { strict: false }).metrics();
        return Number(/tapedeck_history_events_total\{outcome="done".*\} (\d+)\n/.exec(metrics)?.[1]);
      }),
    );
    expect(shares.reduce((sum, share) => sum + share)).toBe(400);
    expect(shares.filter((share) => share > 0).length).toBeGreaterThan(1);
  });
});
