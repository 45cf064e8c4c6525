import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EVENT_TYPES, KEYS, STREAMS } from '@tapedeck/contracts';
import { startRedis, type LocalServer } from '@tapedeck/local-servers';
import { decodeEntry } from '@tapedeck/redis-streams';
import { Redis } from 'ioredis';
import { Registry } from 'prom-client';
import { factId } from './fact-id.js';
import { ReceiptPublisher } from './receipt-publisher.js';
import type { ReceiptRequest } from './receipt-request.js';

const NOON = Date.UTC(2018, 1, 7, 12, 0, 0, 250);
const TYPE = EVENT_TYPES.aiLearning;
const ID = factId(TYPE, 'the first');

const request = (changes: Partial<ReceiptRequest<unknown>> = {}): ReceiptRequest<unknown> => ({
  id: ID,
  type: TYPE,
  stream: STREAMS.ai,
  subject: 'an agent',
  source: '/tapedeck/test',
  asOf: NOON,
  data: { lesson: 'one' },
  fingerprint: 'f1',
  answer: { id: ID },
  receiptTtlMs: 60_000,
  ...changes,
});

describe('ReceiptPublisher', () => {
  let server: LocalServer;
  let redis: Redis;
  let publisher: ReceiptPublisher;
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
    publisher = new ReceiptPublisher(redis, new Registry());
  });
  const events = async () =>
    (await redis.xrange(STREAMS.ai, '-', '+')).map(([, fields]) => decodeEntry(fields));

  it('puts the event on the tape, to the millisecond, and a receipt that does not live for ever', async () => {
    const { outcome, receipt } = await publisher.publish(request());
    expect(outcome).toBe('published');
    expect(receipt).toEqual({
      id: ID,
      asOf: '2018-02-07T12:00:00.250Z',
      fingerprint: 'f1',
      answer: { id: ID },
    });
    expect(await events()).toEqual([
      expect.objectContaining({
        id: ID,
        time: '2018-02-07T12:00:00.250Z',
        sequence: '1',
        subject: 'an agent',
        data: { lesson: 'one' },
      }),
    ]);
    expect(await redis.pttl(KEYS.ingest(TYPE, ID))).toBeGreaterThan(59_000);
  });

  it('takes an id once, however often and however much at once, and tells what was taken', async () => {
    const first = await publisher.publish(request());
    const later = request({ asOf: NOON + 60_000, fingerprint: 'f2', answer: { id: 'other' } });
    const again = await Promise.all(Array.from({ length: 20 }, () => publisher.publish(later)));
    for (const one of again) expect(one).toEqual({ outcome: 'repeated', receipt: first.receipt });
    expect(await events()).toHaveLength(1);
    expect(await publisher.publish(request({ id: factId(TYPE) }))).toMatchObject({ outcome: 'published' });
    expect((await events()).map(({ sequence }) => sequence)).toEqual(['1', '2']);
  });

  it('writes nothing where the receipt cannot be written', async () => {
    await redis.lpush(KEYS.ingest(TYPE, ID), 'not ours');
    await expect(publisher.publish(request())).rejects.toThrow(/WRONGTYPE/);
    expect(await events()).toEqual([]);
  });
});

describe('factId', () => {
  it('is the key itself where that is a UUID, else made of type and key, else new', () => {
    const uuid = '018F3B1C-2F5E-7F3D-9D0A-8A572F6C9D1E';
    expect(factId(TYPE, uuid)).toBe(uuid.toLowerCase());
    expect(factId(TYPE, 'k')).toBe(factId(TYPE, 'k'));
    expect(factId(TYPE, 'k')).not.toBe(factId(EVENT_TYPES.aiAnalysis, 'k'));
    expect(factId(TYPE, 'k')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
    const fresh = [factId(TYPE), factId(TYPE)];
    expect(new Set(fresh).size).toBe(2);
    for (const id of fresh) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });
});
