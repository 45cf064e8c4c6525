import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { STREAMS } from '@tapedeck/contracts';
import { startRedis, type LocalServer } from '@tapedeck/local-servers';
import { decodeEntry } from '@tapedeck/redis-streams';
import { Redis } from 'ioredis';
import { Registry } from 'prom-client';
import { FactPublisher } from './fact-publisher.js';

const NOON = Date.UTC(2018, 1, 7, 12);
const JOURNAL = { stream: STREAMS.topPicks, source: '/tapedeck/test', subject: 'x/y', keep: 1_000 } as const;

const fact = (n: number) => ({
  id: `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`,
  type: 'test.fact',
  subject: `x/y/${n}`,
  asOf: NOON + n * 1000,
  data: { n },
});
const facts = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => fact(from + n));

describe('FactPublisher', () => {
  let server: LocalServer;
  let redis: Redis;
  let replicas: FactPublisher[];

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
    replicas = [1, 2].map(() => new FactPublisher(redis, new Registry()));
  });

  const first = () => replicas[0] as FactPublisher;
  const events = async () =>
    (await redis.xrange(JOURNAL.stream, '-', '+')).map(([, fields]) => decodeEntry(fields));

  it('tells each fact in order, as of its own moment, numbered without a gap', async () => {
    expect(await first().publish(JOURNAL, facts(0, 600))).toBe(600);
    const told = await events();
    expect(told.map(({ id }) => id)).toEqual(facts(0, 600).map(({ id }) => id));
    expect(told.map(({ sequence }) => sequence)).toEqual(facts(1, 601).map((_, n) => String(n + 1)));
    expect(told[7]).toMatchObject({
      source: '/tapedeck/test',
      time: '2018-02-07T12:00:07Z',
      subject: 'x/y/7',
      dataschema: 'urn:tapedeck:schema:test.fact/v1',
      data: { n: 7 },
    });
  });

  it('tells each once, however many replicas work them out at a time', async () => {
    const appended = await Promise.all(replicas.map((replica) => replica.publish(JOURNAL, facts(0, 300))));
    expect(appended.reduce((sum, count) => sum + count, 0)).toBe(300);
    expect(await events()).toHaveLength(300);
    expect(await first().publish(JOURNAL, facts(290, 310))).toBe(10);
  });

  it('knows what has been told, or was remembered for it, and no more than it is to keep', async () => {
    await first().publish(JOURNAL, facts(0, 5));
    await first().remember(JOURNAL, facts(5, 10));
    expect(await first().unknown(JOURNAL, facts(3, 12))).toEqual(facts(10, 12));
    expect(await first().unknown({ ...JOURNAL, subject: 'x/z' }, facts(3, 5))).toEqual(facts(3, 5));
    await first().remember({ ...JOURNAL, keep: 4 }, facts(20, 22));
    expect(await first().unknown(JOURNAL, facts(0, 22))).toEqual([...facts(0, 8), ...facts(10, 20)]);
  });

  it('throws when Redis refuses, and the same facts tried again are told once', async () => {
    await redis.set(JOURNAL.stream, 'not a stream');
    await expect(first().publish(JOURNAL, facts(0, 3))).rejects.toThrow(/WRONGTYPE/);
    await redis.del(JOURNAL.stream);
    expect(await first().publish(JOURNAL, facts(0, 3))).toBe(3);
    expect(await events()).toHaveLength(3);
  });
});
