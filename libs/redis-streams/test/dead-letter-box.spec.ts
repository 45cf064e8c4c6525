import { describe, expect, it } from '@jest/globals';
import { DEAD_LETTER_FIELDS, DeadLetterBox, encodeEntry } from '../src/index.js';
import { SingleNodeCluster } from './support/single-node-cluster.js';
import { RedisFixture } from './support/redis-fixture.js';
import { sampleEvent } from './support/sample-event.js';

const STREAM = 's:orders';
const DEAD = `${STREAM}:dead`;

type Field = string | Buffer;
type Appender = { xadd(key: string, id: string, ...fields: Field[]): Promise<string | null> };

async function letter(
  redis: Appender,
  original: readonly Field[],
  { code = '22003', id = '*' } = {},
): Promise<string> {
  const values = {
    stream: STREAM,
    entryId: '1-1',
    group: 'g',
    consumer: 'c',
    code,
    reason: 'out of range',
    attempts: '2',
    rejectedAt: '2026-01-05T10:00:00.000Z',
  };
  const head = Object.entries(DEAD_LETTER_FIELDS).flatMap(([member, name]) => [
    name,
    values[member as keyof typeof values],
  ]);
  return (await redis.xadd(DEAD, id, ...head, ...original)) ?? '';
}

describe('a box of dead letters', () => {
  const fixture = new RedisFixture();
  const box = () => new DeadLetterBox(fixture.redis, STREAM);

  it('shows letters newest first, page by page, and one by its id', async () => {
    const ids = [];
    for (const name of ['a', 'b', 'c'])
      ids.unshift(await letter(fixture.redis, encodeEntry(sampleEvent(name))));
    const [newest] = await box().newest(1);
    expect(newest).toMatchObject({ id: ids[0], deadStream: DEAD, letter: { code: '22003', attempts: 2 } });
    expect((await box().newest(5, ids[0])).map(({ id }) => id)).toEqual(ids.slice(1));
    expect((await box().oldest(2)).map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    expect((await box().oldest(2, ids[1])).map(({ id }) => id)).toEqual([ids[0]]);
    expect((await box().find(ids[1] ?? ''))?.original).toEqual(encodeEntry(sampleEvent('b')));
    expect(await box().find('5-5')).toBeUndefined();
    expect(await box().count()).toBe(3);
  });

  it('is not closed by an entry that is no letter', async () => {
    await fixture.redis.xadd(DEAD, '7-0', 'what', 'ever');
    const id = await letter(fixture.redis, encodeEntry(sampleEvent('a')));
    expect((await box().newest(2)).map(({ letter: { code } }) => code)).toEqual(['22003', 'no-letter']);
    expect((await box().summaries(9)).map(({ code }) => code)).toEqual(['22003', 'no-letter']);
    expect(await box().redrive('7-0')).toMatchObject({ outcome: 'hopeless', reason: /dead\.stream/ });
    expect(await box().redrive(id)).toMatchObject({ outcome: 'redriven' });
  });

  it('tells what accounting needs of the newest, across pages, and no more than asked', async () => {
    for (let n = 1; n <= 501; n += 1)
      await letter(fixture.redis, encodeEntry({ ...sampleEvent('a'), sequence: String(n) }));
    await letter(fixture.redis, ['no', 'event'], { code: 'malformed-entry' });
    const all = await box().summaries(1_000);
    expect(all).toHaveLength(502);
    expect(all[0]).toEqual({ id: expect.any(String), code: 'malformed-entry', entryId: '1-1' });
    expect(all.slice(1).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 501 }, (_, at) => 501 - at),
    );
    expect(await box().summaries(3)).toEqual(all.slice(0, 3));
    expect(await box().summaries(600, all[400]?.id)).toEqual(all.slice(401));
  });

  it('puts an original back byte for byte, also what no text holds, and the letter is gone', async () => {
    const bytes = Buffer.from([0xff, 0, 0xc3, 0x28]);
    const original = [...encodeEntry(sampleEvent('a')), 'note', bytes];
    const id = await letter(fixture.redis, original);
    const redriven = await box().redrive(id);
    const [entry] = await fixture.redis.xrangeBuffer(STREAM, '-', '+');
    expect(redriven).toEqual({ outcome: 'redriven', entryId: entry?.[0].toString(), repeated: false });
    expect(entry?.[1]).toEqual(original.map((field) => Buffer.from(field)));
    expect(await box().count()).toBe(0);
  });

  it('puts it back once, however often and from however many places it is asked', async () => {
    const id = await letter(fixture.redis, encodeEntry(sampleEvent('a')));
    const answers = await Promise.all(Array.from({ length: 8 }, () => box().redrive(id)));
    answers.push(await box().redrive(id));
    expect(await fixture.redis.xlen(STREAM)).toBe(1);
    expect(new Set(answers.map((answer) => answer.outcome === 'redriven' && answer.entryId)).size).toBe(1);
    expect(answers.filter((answer) => answer.outcome === 'redriven' && !answer.repeated)).toHaveLength(1);
    expect(await fixture.redis.pttl(`${DEAD}:redriven:${id}`)).toBeGreaterThan(6 * 86_400_000);
  });

  it('leaves the letter where it is when the append fails', async () => {
    const id = await letter(fixture.redis, encodeEntry(sampleEvent('a')));
    await fixture.redis.set(STREAM, 'no stream');
    await expect(box().redrive(id)).rejects.toThrow('WRONGTYPE');
    expect(await box().count()).toBe(1);
    await fixture.redis.del(STREAM);
    expect(await box().redrive(id)).toMatchObject({ outcome: 'redriven', repeated: false });
  });

  it('T35: keeps the letter of a Redis whose memory is full', async () => {
    const id = await letter(fixture.redis, encodeEntry(sampleEvent('a')));
    await fixture.redis.config('SET', 'maxmemory', '1mb');
    try {
      await expect(box().redrive(id)).rejects.toThrow('OOM');
      expect(await box().count()).toBe(1);
    } finally {
      await fixture.redis.config('SET', 'maxmemory', '0');
    }
    expect(await box().redrive(id)).toMatchObject({ outcome: 'redriven', repeated: false });
  });

  it('says why an original is no event, and of no letter that there is none', async () => {
    const id = await letter(fixture.redis, ['no', 'event']);
    expect(await box().redrive(id)).toMatchObject({ outcome: 'hopeless', reason: /specversion/ });
    expect(await box().count()).toBe(1);
    expect(await box().redrive('5-5')).toEqual({ outcome: 'missing' });
  });
});

describe('a box of dead letters in a cluster', () => {
  const cluster = new SingleNodeCluster();

  it('puts an original back once although letter and stream lie in different slots', async () => {
    const box = new DeadLetterBox(cluster.redis, STREAM);
    const original = [...encodeEntry(sampleEvent('a')), 'note', Buffer.from([0xff, 0])];
    const id = await letter(cluster.redis, original);
    const first = await box.redrive(id);
    expect(first).toMatchObject({ outcome: 'redriven', repeated: false });
    expect(await box.redrive(id)).toEqual({ ...first, repeated: true });
    const entries = await cluster.redis.xrangeBuffer(STREAM, '-', '+');
    expect(entries.map(([, fields]) => fields)).toEqual([original.map((field) => Buffer.from(field))]);
    expect(await box.count()).toBe(0);
    expect(await box.redrive('5-5')).toEqual({ outcome: 'missing' });
  });

  it('removes the letter that a crash after the append left behind, and appends nothing', async () => {
    const box = new DeadLetterBox(cluster.redis, STREAM);
    const id = await letter(cluster.redis, encodeEntry(sampleEvent('b')));
    await box.redrive(id);
    const length = await cluster.redis.xlen(STREAM);
    await cluster.redis.del(DEAD);
    await letter(cluster.redis, encodeEntry(sampleEvent('b')), { id });
    expect(await box.redrive(id)).toMatchObject({ outcome: 'redriven', repeated: true });
    expect(await cluster.redis.xlen(STREAM)).toBe(length);
    expect(await box.count()).toBe(0);
  });
});
