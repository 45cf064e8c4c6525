import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startRedis, type LocalServer } from '@tapedeck/local-servers';
import { decodeEntry } from '@tapedeck/redis-streams';
import { Redis } from 'ioredis';
import { Registry } from 'prom-client';
import { SnapshotPublisher } from './snapshot-publisher.js';

const HOUR_MS = 3_600_000;
const NOON = Date.UTC(2018, 1, 7, 12);

function request(asOf = NOON, data: unknown = { price: 1.5 }) {
  return {
    type: 'test.snapshot',
    stream: 'test:stream',
    key: 'test:key',
    subject: 'x/y',
    source: '/tapedeck/test',
    asOf,
    nextExpectedAt: asOf + HOUR_MS,
    staleAfter: asOf + 2 * HOUR_MS,
    data,
  };
}

describe('SnapshotPublisher', () => {
  let server: LocalServer;
  let redis: Redis;
  let publisher: SnapshotPublisher;

  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url);
  });

  afterAll(async () => {
    await redis.quit();
    await server.stop();
  });

  beforeEach(async () => {
    await redis.flushall();
    publisher = new SnapshotPublisher(redis, new Registry());
  });

  it('sets the key and appends the event, which carries everything the key shows', async () => {
    const published = await publisher.publish(request());
    expect(published).toMatchObject({ outcome: 'published', sequence: 1 });
    const body = await redis.get('test:key');
    expect(body).toBe(published.body);
    const snapshot = JSON.parse(body ?? '') as Record<string, unknown>;
    const [[, fields]] = (await redis.xrange('test:stream', '-', '+')) as [[string, string[]]];
    const event = decodeEntry(fields);
    expect(event).toMatchObject({
      id: snapshot['id'],
      type: snapshot['type'],
      subject: snapshot['subject'],
      time: '2018-02-07T12:00:00Z',
      source: snapshot['source'],
      sequence: '1',
      dataschema: 'urn:tapedeck:schema:test.snapshot/v1',
      data: snapshot['data'],
    });
    expect(event.extensions).toEqual({
      computedat: snapshot['computedAt'],
      nextexpectedat: snapshot['nextExpectedAt'],
      staleafter: snapshot['staleAfter'],
    });
  });

  it('makes one event of a slot however often and from however many places it is tried', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => publisher.publish(request())));
    expect(outcomes.filter(({ outcome }) => outcome === 'published')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'duplicate')).toHaveLength(19);
    expect(await redis.xlen('test:stream')).toBe(1);
  });

  it('records an older slot without letting it replace the newer one', async () => {
    const newer = await publisher.publish(request(NOON));
    const older = await publisher.publish(request(NOON - HOUR_MS));
    expect(older.outcome).toBe('published');
    expect(await redis.get('test:key')).toBe(newer.body);
    expect(await redis.xlen('test:stream')).toBe(2);
  });

  it('writes nothing once the lock is somebody else’s', async () => {
    await redis.set('test:lock', 'another');
    const published = await publisher.publish({ ...request(), guard: { key: 'test:lock', token: 'mine' } });
    expect(published.outcome).toBe('guard-lost');
    expect(await redis.exists('test:key', 'test:stream')).toBe(0);
  });

  it('writes neither when the stream’s key holds something else', async () => {
    await redis.set('test:stream', 'no stream');
    await expect(publisher.publish(request())).rejects.toThrow(/WRONGTYPE|stream/);
    expect(await redis.exists('test:key')).toBe(0);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %p anywhere in the data', async (price) => {
    await expect(publisher.publish(request(NOON, { deep: [{ price }] }))).rejects.toThrow(
      /finite|NaN|Infinity/,
    );
    expect(await redis.exists('test:key', 'test:stream')).toBe(0);
  });

  it('knows which slot a key shows, and takes a value that is no snapshot for none', async () => {
    const { snapshot, body } = await publisher.publish(request());
    expect(await publisher.shown('test:key', snapshot.id)).toBe(body);
    expect(await publisher.shown('test:key', 'another')).toBeUndefined();
    expect(await publisher.shown('test:absent', snapshot.id)).toBeUndefined();
    await redis.set('test:key', 'not JSON');
    expect(await publisher.shown('test:key', snapshot.id)).toBeUndefined();
  });
});
