import { describe, expect, it } from '@jest/globals';
import { until } from '@tapedeck/local-servers';
import {
  decodeDeadLetter,
  GUARANTEES,
  RetryableError,
  type DeadLetter,
  type Settlement,
  type StreamEntry,
} from '../src/index.js';
import { allDone, batchController, orderController } from './support/app.js';
import { appsClosedAfterEach } from './support/apps.js';
import { Handled } from './support/handled.js';
import { Observed } from './support/observed.js';
import { RedisFixture } from './support/redis-fixture.js';

const STREAM = 's:orders';
const DEAD = `${STREAM}:dead`;

describe('failures', () => {
  const fixture = new RedisFixture();
  const start = appsClosedAfterEach();

  async function deadLetters(): Promise<{ letter: DeadLetter; original: readonly string[] }[]> {
    return (await fixture.redis.xrange(DEAD, '-', '+')).map(([, fields]) => decodeDeadLetter(fields));
  }

  it(`T14, T15: ${GUARANTEES.outageKeepsEntries}`, async () => {
    const ids = await fixture.append(STREAM, 5);
    let away = true;
    const handled = new Handled();
    const offered: string[][] = [];
    const observed = new Observed();
    const handle = (entries: StreamEntry[]): Settlement[] => {
      offered.push(entries.map(({ event }) => event.id));
      if (away) throw new Error('database is away');
      return handled.batch(entries);
    };
    await start([batchController([STREAM], handle)], {
      connection: fixture.url,
      observer: observed.observer,
    });
    await until('it was tried often', () => offered.length >= 8);
    await fixture.append(STREAM, 5, 'later');
    expect(await fixture.pending(STREAM)).toBe(5);
    expect(observed.of('acknowledged')).toBe(0);
    expect(offered.every((batch) => batch.join() === ids.join())).toBe(true);
    away = false;
    await until('all are acknowledged', () => fixture.drained(STREAM));
    expect(handled.ids).toHaveLength(10);
    expect(await fixture.redis.exists(DEAD)).toBe(0);
  });

  it(`T14: ${GUARANTEES.rejectedIsDeadLetter}`, async () => {
    await fixture.append(STREAM, 3);
    // A dead-letter stream that refuses writes shows that the acknowledgement waits for them.
    await fixture.redis.set(DEAD, 'in the way');
    const observed = new Observed();
    const handle = (entries: StreamEntry[]): Settlement[] =>
      entries.map((entry) =>
        entry.event.id === 'e1'
          ? { entry, outcome: 'rejected', code: '22003', reason: 'numeric overflow' }
          : { entry, outcome: 'done' },
      );
    await start([batchController([STREAM], handle)], {
      connection: fixture.url,
      observer: observed.observer,
    });
    await until('the good one before it is acknowledged', () => observed.of('acknowledged') >= 1);
    const [rejectedId, original] = (await fixture.redis.xrange(STREAM, '-', '+'))[1] as [string, string[]];
    expect(await fixture.redis.xpending(STREAM, 'workers', rejectedId, rejectedId, 1)).toHaveLength(1);
    await fixture.redis.del(DEAD);
    await until('all are acknowledged', () => fixture.drained(STREAM));
    const [dead, ...more] = await deadLetters();
    expect(more).toEqual([]);
    expect(dead?.letter).toMatchObject({
      stream: STREAM,
      entryId: rejectedId,
      group: 'workers',
      consumer: 'one',
      code: '22003',
      reason: 'numeric overflow',
      attempts: 1,
    });
    expect(dead?.original).toEqual(original);
  });

  it(`T17: ${GUARANTEES.poisonIsolated}`, async () => {
    const handled = new Handled();
    await fixture.append(STREAM, 2, 'before');
    await fixture.redis.xadd(STREAM, '*', 'specversion', '1.0', 'id', 'x', 'data', '{"a":');
    await fixture.redis.xadd(STREAM, '*', 'nothing', Buffer.from([0xff, 0xfe, 0x00, 0x80]));
    await fixture.append(STREAM, 2, 'after');
    await start([batchController([STREAM], handled.batch)], { connection: fixture.url });
    await until('all are acknowledged', () => fixture.drained(STREAM));
    expect(handled.ids).toEqual(['before0', 'before1', 'after0', 'after1']);
    const letters = await deadLetters();
    expect(letters.map(({ letter }) => letter.code)).toEqual(['malformed-entry', 'malformed-entry']);
    expect(letters[0]?.letter.reason).toBe('expected the attribute source, received none');
    const raw = await fixture.redis.xrangeBuffer(DEAD, '-', '+');
    expect(raw[1]?.[1].at(-1)).toEqual(Buffer.from([0xff, 0xfe, 0x00, 0x80]));
  });

  it(`T15: ${GUARANTEES.boundedAttempts}`, async () => {
    await fixture.append(STREAM, 3);
    const tries: string[] = [];
    await start(
      [
        orderController([STREAM], (_data, { event, attempt }) => {
          tries.push(`${event.id}#${attempt}`);
          if (event.id === 'e1') throw new TypeError('cannot be handled');
        }),
      ],
      { connection: fixture.url, maxAttempts: 3 },
    );
    await until('all are acknowledged', () => fixture.drained(STREAM));
    expect(tries).toEqual(['e0#1', 'e1#1', 'e1#2', 'e1#3', 'e2#1']);
    const letters = await deadLetters();
    expect(letters).toHaveLength(1);
    expect(letters[0]?.letter).toMatchObject({ code: 'TypeError', reason: 'cannot be handled', attempts: 3 });
  });

  it('tries a single event again for as long as its handler says that it is an outage', async () => {
    await fixture.append(STREAM, 2);
    let away = true;
    let tries = 0;
    const seen: unknown[] = [];
    await start(
      [
        orderController([STREAM], (data) => {
          tries += 1;
          if (away) throw new RetryableError('database is away');
          seen.push(data);
        }),
      ],
      { connection: fixture.url, maxAttempts: 2 },
    );
    await until('it was tried more often than a failure would be', () => tries > 6);
    expect(await fixture.pending(STREAM)).toBe(2);
    away = false;
    await until('all are acknowledged', () => fixture.drained(STREAM));
    expect(seen).toEqual([{ id: 'e0' }, { id: 'e1' }]);
    expect(await fixture.redis.exists(DEAD)).toBe(0);
  });

  it('does not acknowledge what a batch handler left out, and offers it again', async () => {
    await fixture.append(STREAM, 3);
    const offered: string[][] = [];
    let pendingAtSecond: number | undefined;
    const handle = async (entries: StreamEntry[]): Promise<Settlement[]> => {
      offered.push(entries.map(({ event }) => event.id));
      if (offered.length === 2) pendingAtSecond = await fixture.pending(STREAM);
      return allDone(offered.length === 1 ? entries.slice(1) : entries);
    };
    await start([batchController([STREAM], handle)], {
      connection: fixture.url,
      retryBackoff: { initialMs: 100, maxMs: 100 },
    });
    await until('all are acknowledged', () => fixture.drained(STREAM));
    expect(offered).toEqual([['e0', 'e1', 'e2'], ['e0']]);
    expect(pendingAtSecond).toBe(1);
    expect(await fixture.redis.exists(DEAD)).toBe(0);
  });

  it('dead-letters an entry that is always left out, so that it cannot hold up its stream', async () => {
    await fixture.append(STREAM, 3);
    const handle = (entries: StreamEntry[]): Settlement[] =>
      allDone(entries.filter(({ event }) => event.id !== 'e1'));
    await start([batchController([STREAM], handle)], { connection: fixture.url, maxAttempts: 2 });
    await until('all are acknowledged', () => fixture.drained(STREAM));
    const letters = await deadLetters();
    expect(letters.map(({ letter }) => letter.code)).toEqual(['unsettled']);
  });
});
