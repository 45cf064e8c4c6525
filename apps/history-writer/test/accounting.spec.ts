import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestMicroservice } from '@nestjs/common';
import { deadLetterStream, GROUPS, STREAMS } from '@tapedeck/contracts';
import { StreamAccounts } from '@tapedeck/history';
import { HealthRegistry } from '@tapedeck/platform';
import { until } from '@tapedeck/local-servers';
import { LossLedger } from '../src/upkeep/loss-ledger.service.js';
import { SequenceCounter } from '../src/upkeep/sequence-counter.service.js';
import { StreamUpkeep } from '../src/upkeep/stream-upkeep.service.js';
import { StreamWatch } from '../src/upkeep/stream-watch.service.js';
import { event, eventId, topPicksData } from './support/events.js';
import { startHistory, type History } from './support/history.js';
import { metric } from './support/metric.js';
import { Tape } from './support/tape.js';
import { startWriter } from './support/writer.js';

const STREAM = STREAMS.topPicks;
const GROUP = GROUPS.historyWriter;
const OF_GROUP = { stream: STREAM, group: GROUP };
const days = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => {
    const n = from + at;
    return event(n % 60, { id: eventId(n), sequence: String(n + 1) });
  });
const bad = (n: number) =>
  event(n % 60, { id: eventId(n), sequence: String(n + 1) }, { ...topPicksData(n), considered: 2 ** 40 });

describe('the accounts of the history-writer', () => {
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
    await tape.redis.config('SET', 'maxmemory', '0');
    await tape.redis.config('SET', 'maxmemory-policy', 'noeviction');
    await history.dataSource.query(
      'TRUNCATE top_picks_runs, pick_contributions, sequence_counts, stream_losses',
    );
  });

  const start = async (variables: Record<string, string> = {}, consumer = 'writer-0') => {
    const urls = { redis: tape.server.url, database: history.server.url };
    const writer = await startWriter(urls, consumer, 500, variables);
    writers.push(writer);
    return writer;
  };
  const settled = () =>
    until(
      'everything settled',
      async () => (await tape.redis.exists(STREAM)) === 1 && (await tape.settled()),
    );
  const opened = (writer: INestMicroservice) =>
    until('history open', async () => {
      const { checks } = await writer.get(HealthRegistry, { strict: false }).report();
      return checks['history'] === 'ok';
    });

  it('T7, T8: the janitor trims what is stored and old enough, and nothing that the writer still needs', async () => {
    await tape.append(...days(0, 400));
    const writer = await start({ STREAMS_KEEP_HOURS: '0', STREAMS_KEEP_ENTRIES: '10' });
    await settled();
    const blocker = history.dataSource.createQueryRunner();
    await blocker.startTransaction();
    await blocker.query('LOCK TABLE top_picks_runs IN ACCESS EXCLUSIVE MODE');
    await tape.append(...days(400, 700));
    await until('new entries with the writer', async () => (await tape.pending()) > 0);
    const waiting = await tape.redis.xpending(STREAM, GROUP);
    const upkeep = writer.get(StreamUpkeep);
    await until('a sweep of ours', async () => (await upkeep.sweep()) !== undefined);
    const [[first] = ['none']] = await tape.redis.xrange(STREAM, '-', '+', 'COUNT', 1);
    const oldestPending = String(waiting[1]);
    expect(Number(first.split('-')[0])).toBeLessThanOrEqual(Number(oldestPending.split('-')[0]));
    expect(await tape.redis.xlen(STREAM)).toBeGreaterThanOrEqual(300);
    expect(await tape.redis.xlen(STREAM)).toBeLessThan(500);
    await blocker.rollbackTransaction();
    await blocker.release();
    await settled();
    await until('a second sweep', async () => (await upkeep.sweep()) !== undefined);
    expect(await tape.redis.xlen(STREAM)).toBeLessThan(200);
    expect(
      await metric(writer, 'tapedeck_janitor_trimmed_entries_total', { stream: STREAM }),
    ).toBeGreaterThan(400);
    expect(await history.count('top_picks_runs')).toBe(700);
  });

  it('T7: at the memory cap it raises the alarm, and keeps what is not stored yet unless told otherwise', async () => {
    const writer = await start({ STREAMS_MEMORY_CAP_MB: '1', STREAMS_KEEP_ENTRIES: '0' });
    await opened(writer);
    const blocker = history.dataSource.createQueryRunner();
    await blocker.startTransaction();
    await blocker.query('LOCK TABLE top_picks_runs');
    try {
      const excluded = Array.from({ length: 100 }, (_, n) => ({ symbol: `S${n}`, reason: 'x'.repeat(100) }));
      const large = Array.from({ length: 150 }, (_, n) =>
        event(n % 60, { id: eventId(n), sequence: String(n + 1) }, { ...topPicksData(n), excluded }),
      );
      await tape.append(...large);
      await until('a sweep', async () => (await writer.get(StreamUpkeep).sweep()) !== undefined);
      const full = { stream: STREAM, kind: 'memory-full' };
      expect(await metric(writer, 'tapedeck_janitor_alarms_total', full)).toBeGreaterThanOrEqual(1);
      expect(await tape.redis.xlen(STREAM)).toBe(150);
      const trimming = await start({ STREAMS_MEMORY_CAP_MB: '1', STREAMS_AT_MEMORY_CAP: 'trim' }, 'writer-1');
      await until('a sweep', async () => (await trimming.get(StreamUpkeep).sweep()) !== undefined);
      expect(await tape.redis.xlen(STREAM)).toBeLessThan(150);
    } finally {
      await blocker.rollbackTransaction();
      await blocker.release();
    }
  });

  it('tells Prometheus lag, pending, ages, length and dead letters by code', async () => {
    await tape.append(...days(0, 20), bad(20), event(1, { id: eventId(30), type: 'none.such' }), bad(21));
    const writer = await start();
    await settled();
    await writer.get(StreamWatch).look();
    expect(await metric(writer, 'tapedeck_stream_length', { stream: STREAM })).toBe(23);
    expect(await metric(writer, 'tapedeck_stream_newest_entry_age_seconds', { stream: STREAM })).toBeLessThan(
      60,
    );
    expect(await metric(writer, 'tapedeck_stream_memory_bytes', { stream: STREAM })).toBeGreaterThan(1_000);
    expect(await metric(writer, 'tapedeck_stream_group_lag', OF_GROUP)).toBe(0);
    expect(await metric(writer, 'tapedeck_stream_group_pending', OF_GROUP)).toBe(0);
    expect(await metric(writer, 'tapedeck_stream_group_oldest_pending_age_seconds', OF_GROUP)).toBe(0);
    expect(await metric(writer, 'tapedeck_stream_group_consumers', OF_GROUP)).toBe(1);
    expect(await metric(writer, 'tapedeck_stream_group_stalled', OF_GROUP)).toBe(0);
    const letters = (code: string) => metric(writer, 'tapedeck_dead_letters', { stream: STREAM, code });
    expect(await letters('22003')).toBe(2);
    expect(await letters('unknown-type')).toBe(1);
    await tape.redis.xtrim(deadLetterStream(STREAM), 'MAXLEN', 1);
    await writer.get(StreamWatch).look();
    expect(await letters('unknown-type')).toBeUndefined();
    await tape.redis.set(STREAMS.llm, 'no stream');
    await expect(writer.get(StreamWatch).look()).rejects.toThrow('WRONGTYPE');
    expect(await metric(writer, 'tapedeck_stream_length', { stream: STREAM })).toBeUndefined();
    expect(await letters('22003')).toBeUndefined();
    expect(await metric(writer, 'tapedeck_stream_looked_at_timestamp_seconds')).toBeGreaterThan(0);
  });

  it('T43: a lag that nobody knows is NaN, not 0, and a stream that is gone has no series at all', async () => {
    const writer = await start();
    await settled();
    await tape.redis.xgroup('CREATE', STREAM, 'other', '0');
    for (let n = 0; n < 1_100; n += 50) await tape.append(...days(n, n + 50));
    await settled();
    const [[, second] = []] = [(await tape.redis.xrange(STREAM, '-', '+', 'COUNT', 2)).map(([id]) => id)];
    await tape.redis.xgroup('SETID', STREAM, 'other', String(second));
    await writer.get(StreamWatch).look();
    const other = { stream: STREAM, group: 'other' };
    expect(await metric(writer, 'tapedeck_stream_group_lag', other)).toBeNaN();
    expect(await metric(writer, 'tapedeck_stream_group_lag', OF_GROUP)).toBe(0);
    await tape.redis.xgroup('DESTROY', STREAM, 'other');
    await writer.get(StreamWatch).look();
    expect(await metric(writer, 'tapedeck_stream_group_lag', other)).toBeUndefined();
  });

  it('counts the numbers that are nowhere, dead letters apart, and shows the newest count of any writer', async () => {
    await tape.append(...days(0, 10), bad(10), ...days(13, 20));
    const writer = await start();
    await settled();
    await writer.get(SequenceCounter).count();
    const source = { stream: STREAM, source: '/tapedeck/top-picks' };
    expect(await metric(writer, 'tapedeck_stream_sequence_missing', source)).toBe(2);
    expect(await metric(writer, 'tapedeck_stream_sequence_last_stored', source)).toBe(20);
    expect(await metric(writer, 'tapedeck_stream_sequence_repeated', source)).toBe(0);
    expect(await new StreamAccounts(history.dataSource).counts()).toMatchObject([
      { ...source, first: 1, last: 20, stored: 17, missing: 2, gaps: [{ first: 12, last: 13 }] },
    ]);
    await tape.append(...days(11, 13));
    await settled();
    await writer.get(SequenceCounter).count();
    expect(await metric(writer, 'tapedeck_stream_sequence_missing', source)).toBe(0);
  });

  it('T6, T7: writes every loss down where it outlives Redis and the process', async () => {
    await tape.append(...days(0, 10));
    // Made and read by another that died: four pending of which two are trimmed, and the rest undelivered.
    await tape.redis.xgroup('CREATE', STREAM, GROUP, '0');
    await tape.redis.xreadgroup('GROUP', GROUP, 'writer-0', 'COUNT', 4, 'STREAMS', STREAM, '>');
    const ids = (await tape.redis.xrange(STREAM, '-', '+')).map(([id]) => id);
    await tape.redis.xtrim(STREAM, 'MINID', String(ids[7]));
    const writer = await start();
    await settled();
    await opened(writer);
    const ledger = writer.get(LossLedger);
    const accounts = new StreamAccounts(history.dataSource);
    await until('both kinds written down', async () => {
      await ledger.write();
      return (await accounts.losses()).length === 2;
    });
    expect(await accounts.losses()).toMatchObject([
      { stream: STREAM, group: GROUP, kind: 'lost', entries: 4 },
      { stream: STREAM, group: GROUP, kind: 'trimmed-undelivered', entries: 3 },
    ]);
    expect(await metric(writer, 'tapedeck_stream_lost_entries', { kind: 'lost' })).toBe(4);
    expect(await history.count('top_picks_runs')).toBe(3);
  });

  it('T34: reads nothing from a Redis that may evict streams in production, says so, and goes on once put right', async () => {
    await tape.redis.config('SET', 'maxmemory', '200mb');
    await tape.redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
    await tape.append(...days(0, 5));
    const writer = await start({ STREAMS_ON_EVICTION: 'refuse' });
    const readiness = async () =>
      (await writer.get(HealthRegistry, { strict: false }).report()).checks['redis'];
    await until('readiness to say why', async () => /allkeys-lru/.test((await readiness()) ?? ''));
    expect(await history.count('top_picks_runs')).toBe(0);
    await tape.redis.config('SET', 'maxmemory-policy', 'noeviction');
    await until('the events stored', async () => (await history.count('top_picks_runs')) === 5);
    expect(await readiness()).toBe('ok');
    expect(await metric(writer, 'tapedeck_redis_info', { eviction_policy: 'noeviction' })).toBe(1);
  });

  it('T11: a group that is gone starts at 0, which loses nothing that was pending anywhere, and stores nothing twice', async () => {
    await tape.append(...days(0, 200));
    await tape.redis.xgroup('CREATE', STREAM, GROUP, '0');
    // A replica took these and died: newer ones are stored while they are not, so no single id says what is.
    await tape.redis.xreadgroup('GROUP', GROUP, 'writer-dead', 'COUNT', 50, 'STREAMS', STREAM, '>');
    const writer = await start();
    await until('the others stored', async () => (await history.count('top_picks_runs')) === 150);
    await tape.redis.xgroup('DESTROY', STREAM, GROUP);
    await settled();
    expect(await history.count('top_picks_runs')).toBe(200);
    expect(await metric(writer, 'tapedeck_history_events_total', { outcome: 'duplicate' })).toBe(150);
    expect(await tape.deadLetters()).toBe(0);
  });
});
