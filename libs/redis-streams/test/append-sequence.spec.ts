import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { decodeEntry, GUARANTEES, StreamAppender } from '../src/index.js';
import { RedisFixture } from './support/redis-fixture.js';
import { sampleEvent } from './support/sample-event.js';

const STREAM = 's:runs';
const SEQUENCE = 's:runs:sequence';
const STATE = 'runs:latest';

describe('any interleaving of appends', () => {
  const fixture = new RedisFixture();

  it(GUARANTEES.sequenceGapless, async () => {
    const publishers = [new Redis(fixture.url), new Redis(fixture.url), new Redis(fixture.url)];
    const run = fc.record({
      publisher: fc.nat(2),
      source: fc.constantFrom('/a', '/b'),
      id: fc.nat(12).map(String),
      asOf: fc.integer({ min: 10, max: 30 }).map(String),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 40 }), async (runs) => {
        await fixture.redis.flushall();
        const appenders = publishers.map((redis) => new StreamAppender(redis));
        const outcomes = await Promise.all(
          runs.map(({ publisher, source, id, asOf }) =>
            (appenders[publisher] as StreamAppender).appendWithState({
              stream: STREAM,
              sequenceKey: SEQUENCE,
              event: sampleEvent(id, { source, data: { asOf } }),
              state: { key: STATE, value: JSON.stringify({ id, asOf }), idField: 'id', versionField: 'asOf' },
            }),
          ),
        );
        const events = (await fixture.redis.xrange(STREAM, '-', '+')).map(([, fields]) =>
          decodeEntry(fields),
        );
        expect(outcomes.filter(({ outcome }) => outcome === 'appended')).toHaveLength(events.length);
        for (const source of ['/a', '/b']) {
          const numbers = events
            .filter((event) => event.source === source)
            .map(({ sequence }) => Number(sequence));
          expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        }
        const newest = events
          .map(({ data }) => (data as { asOf: string }).asOf)
          .sort()
          .at(-1);
        expect(JSON.parse((await fixture.redis.get(STATE)) ?? '')).toMatchObject({ asOf: newest });
      }),
      { numRuns: 60 },
    );
    await Promise.all(publishers.map((redis) => redis.quit()));
  });

  it('never gives a number again of which the publisher knows, also after Redis lost its counter', async () => {
    const appender = new StreamAppender(fixture.redis);
    const append = async (source: string, n: number) => {
      const { sequence } = (await appender.appendWithState({
        stream: STREAM,
        sequenceKey: SEQUENCE,
        event: sampleEvent(`${n}`, { source }),
        state: { key: STATE, value: `{"id":"${n}","asOf":"${n}"}`, idField: 'id', versionField: 'asOf' },
      })) as { sequence: number };
      return sequence;
    };
    expect([await append('/a', 10), await append('/a', 11), await append('/b', 12)]).toEqual([1, 2, 1]);
    await fixture.redis.flushall();
    expect([await append('/a', 13), await append('/b', 14), await append('/a', 15)]).toEqual([3, 2, 4]);
    expect(await fixture.redis.hgetall(SEQUENCE)).toEqual({ '/a': '4', '/b': '2' });
  });

  it('gives no number twice either when the counter is lost amid many appends under way', async () => {
    for (let flushed = 0; flushed < 10; flushed += 1) {
      const appender = new StreamAppender(fixture.redis);
      const append = async (n: number) => {
        const outcome = await appender.appendWithState({
          stream: STREAM,
          sequenceKey: SEQUENCE,
          event: sampleEvent(`${flushed}-${n}`),
          state: {
            key: `${STATE}:${n}`,
            value: `{"id":"${n}","asOf":"${n}"}`,
            idField: 'id',
            versionField: 'asOf',
          },
        });
        return outcome.outcome === 'appended' ? outcome.sequence : 0;
      };
      const first = await append(0);
      // Commands of one connection are carried out in the order of sending: these before the flush, those after it.
      const before = Array.from({ length: 20 }, (_, n) => append(n + 1));
      const flushing = fixture.redis.flushall();
      const after = Array.from({ length: 20 }, (_, n) => append(n + 21));
      await flushing;
      const numbers = [first, ...(await Promise.all(before)), ...(await Promise.all(after))];
      expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 41 }, (_, n) => first + n));
      expect(await fixture.redis.xlen(STREAM)).toBe(20);
    }
  });
});
