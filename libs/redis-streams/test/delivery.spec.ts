import { describe, expect, it } from '@jest/globals';
import { until } from '@tapedeck/local-servers';
import { GUARANTEES, type Settlement, type StreamEntry } from '../src/index.js';
import { allDone, batchController, orderController } from './support/app.js';
import { appsClosedAfterEach } from './support/apps.js';
import { Handled } from './support/handled.js';
import { Observed } from './support/observed.js';
import { RedisFixture } from './support/redis-fixture.js';

const STREAM = 's:orders';

describe('delivery', () => {
  const fixture = new RedisFixture();
  const start = appsClosedAfterEach();
  const idsOf = (entries: readonly StreamEntry[]): string[] => entries.map(({ event }) => event.id);

  it(`T11: ${GUARANTEES.groupFromStart}`, async () => {
    const ids = await fixture.append(STREAM, 20);
    const handled = new Handled();
    await start([batchController([STREAM], handled.batch)], { connection: fixture.url });
    await until('all are acknowledged', () => fixture.drained(STREAM));
    expect(handled.ids).toEqual(ids);
  });

  it(`T5: ${GUARANTEES.backlogFirst}`, async () => {
    await fixture.append(STREAM, 5, 'old');
    await fixture.redis.xgroup('CREATE', STREAM, 'workers', '0');
    await fixture.redis.xreadgroup('GROUP', 'workers', 'one', 'COUNT', 5, 'STREAMS', STREAM, '>');
    await fixture.append(STREAM, 5, 'new');
    const handled = new Handled();
    await start([batchController([STREAM], handled.batch)], { connection: fixture.url, batchSize: 2 });
    await until('all are acknowledged', () => fixture.drained(STREAM));
    expect(handled.ids).toEqual(
      [0, 1, 2, 3, 4].map((n) => `old${n}`).concat([0, 1, 2, 3, 4].map((n) => `new${n}`)),
    );
  });

  it(`T1, T2: ${GUARANTEES.deadConsumersClaimed}`, async () => {
    const ids = await fixture.append(STREAM, 25);
    await fixture.redis.xgroup('CREATE', STREAM, 'workers', '0');
    await fixture.redis.xreadgroup('GROUP', 'workers', 'dead', 'COUNT', 25, 'STREAMS', STREAM, '>');
    const handled = new Handled();
    const observed = new Observed();
    await start([batchController([STREAM], handled.batch)], {
      connection: fixture.url,
      claimMinIdleMs: 200,
      blockMs: 50,
      batchSize: 10,
      observer: observed.observer,
    });
    await until('all are acknowledged', () => fixture.drained(STREAM));
    expect([...handled.ids].sort()).toEqual([...ids].sort());
    expect(observed.of('claimed')).toBe(25);
  });

  it(`T4: ${GUARANTEES.workInProgressKept}`, async () => {
    await fixture.append(STREAM, 3);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow: string[] = [];
    const quick = new Handled();
    await start(
      [
        batchController([STREAM], async (entries) => {
          slow.push(...idsOf(entries));
          await held;
          return allDone(entries);
        }),
      ],
      { connection: fixture.url, claimMinIdleMs: 300 },
    );
    await until('the slow one works', () => slow.length === 3);
    const other = new Observed();
    await start([batchController([STREAM], quick.batch)], {
      connection: fixture.url,
      consumer: 'two',
      claimMinIdleMs: 300,
      blockMs: 50,
      observer: other.observer,
    });
    const startedMs = performance.now();
    await until('several claim idles have passed', () => performance.now() - startedMs > 1_000);
    expect(quick.ids).toEqual([]);
    expect(other.of('claimed')).toBe(0);
    release();
    await until('all are acknowledged', () => fixture.drained(STREAM));
  });

  it(`T6: ${GUARANTEES.trimmedCounted}`, async () => {
    await fixture.append(STREAM, 10);
    await fixture.redis.xgroup('CREATE', STREAM, 'workers', '0');
    await fixture.redis.xreadgroup('GROUP', 'workers', 'one', 'COUNT', 3, 'STREAMS', STREAM, '>');
    await fixture.redis.xreadgroup('GROUP', 'workers', 'dead', 'COUNT', 3, 'STREAMS', STREAM, '>');
    await fixture.redis.xtrim(STREAM, 'MAXLEN', '=', 4);
    const observed = new Observed();
    const handled = new Handled();
    await start([batchController([STREAM], handled.batch)], {
      connection: fixture.url,
      claimMinIdleMs: 100,
      blockMs: 50,
      observer: observed.observer,
    });
    await until(
      'the pending list is empty',
      async () => (await fixture.pending(STREAM)) === 0 && handled.ids.length === 4,
    );
    await until('both ways of losing are counted', () => observed.of('lost') === 6);
    expect(handled.ids).toEqual(['e6', 'e7', 'e8', 'e9']);
  });

  it(`T18: ${GUARANTEES.everyEntryEnds}`, async () => {
    await fixture.append(STREAM, 4, 'other', { type: 'order.cancelled' });
    await fixture.append(STREAM, 2);
    const seen: unknown[] = [];
    const observed = new Observed();
    await start([orderController([STREAM], (data) => void seen.push(data))], {
      connection: fixture.url,
      observer: observed.observer,
    });
    await until('all are acknowledged', () => fixture.drained(STREAM));
    expect(seen).toEqual([{ id: 'e0' }, { id: 'e1' }]);
    expect(observed.of('ignored')).toBe(4);
    expect(observed.of('acknowledged')).toBe(6);
  });

  it('T22: gives a batch handler the entries of all its streams, and lets no stream starve another', async () => {
    await fixture.append('s:hot', 200, 'hot');
    await fixture.append('s:cold', 2, 'cold');
    const batches: string[][] = [];
    const handle = (entries: StreamEntry[]): Settlement[] => {
      batches.push(idsOf(entries));
      return allDone(entries);
    };
    await start([batchController(['s:hot', 's:cold'], handle)], { connection: fixture.url, batchSize: 20 });
    await until(
      'both are acknowledged',
      async () => (await fixture.drained('s:hot')) && fixture.drained('s:cold'),
    );
    expect(batches.flat()).toHaveLength(202);
    expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(20);
    expect(batches.findIndex((batch) => batch.includes('cold0'))).toBeLessThan(2);
  });

  it('shares the entries among the members of the group, each entry to one', async () => {
    const first = new Handled();
    const second = new Handled();
    await start([batchController([STREAM], first.batch)], { connection: fixture.url, batchSize: 5 });
    await start([batchController([STREAM], second.batch)], {
      connection: fixture.url,
      consumer: 'two',
      batchSize: 5,
    });
    const ids: string[] = [];
    await until('both have worked', async () => {
      ids.push(...(await fixture.append(STREAM, 50, `r${ids.length}-`)));
      return first.ids.length > 0 && second.ids.length > 0;
    });
    await until('all are acknowledged', () => fixture.drained(STREAM));
    expect([...first.ids, ...second.ids].sort()).toEqual(ids.sort());
  });
});
