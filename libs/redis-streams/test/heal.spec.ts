import { describe, expect, it } from '@jest/globals';
import { until } from '@tapedeck/local-servers';
import { GUARANTEES } from '../src/index.js';
import { batchController } from './support/app.js';
import { appsClosedAfterEach } from './support/apps.js';
import { Handled } from './support/handled.js';
import { Observed } from './support/observed.js';
import { RedisFixture } from './support/redis-fixture.js';

const STREAM = 's:orders';
const OTHER = 's:payments';

describe(GUARANTEES.groupHealed, () => {
  const fixture = new RedisFixture();
  const start = appsClosedAfterEach();

  async function running(streams: readonly string[]): Promise<{ handled: Handled; observed: Observed }> {
    const handled = new Handled();
    const observed = new Observed();
    await start([batchController(streams, handled.batch)], {
      connection: fixture.url,
      observer: observed.observer,
    });
    await fixture.append(STREAM, 1, 'first');
    await until('it reads', () => handled.ids.includes('first0'));
    return { handled, observed };
  }

  it('T12: after FLUSHALL', async () => {
    const { handled, observed } = await running([STREAM]);
    await fixture.redis.flushall();
    const ids = await fixture.append(STREAM, 10, 'after');
    await until(
      'all of the new stream is acknowledged',
      async () => (await fixture.redis.exists(STREAM)) === 1 && handled.ids.length === 11,
    );
    expect(handled.ids.slice(1)).toEqual(ids);
    expect(observed.of('group-created')).toBe(2);
  });

  it('T13: after a stream was deleted while a read was blocked on it', async () => {
    const { handled, observed } = await running([STREAM, OTHER]);
    await fixture.redis.del(STREAM);
    const ids = await fixture.append(STREAM, 10, 'after');
    await until('the stream made anew is read', () => handled.ids.length === 11);
    expect(handled.ids.slice(1)).toEqual(ids);
    expect(observed.of('group-created')).toBe(3);
  });

  it('after the group was destroyed, from the id that the application names', async () => {
    const handled = new Handled();
    const ids = await fixture.append(STREAM, 5);
    const [third] = (await fixture.redis.xrange(STREAM, '-', '+')).slice(2).map(([entryId]) => entryId);
    await start([batchController([STREAM], handled.batch)], {
      connection: fixture.url,
      groupStart: () => Promise.resolve(third ?? '0'),
    });
    await until('the rest is acknowledged', () => fixture.drained(STREAM));
    expect(handled.ids).toEqual(ids.slice(3));
    await fixture.redis.xgroup('DESTROY', STREAM, 'workers');
    await until('the rest has come again', () => handled.ids.length === 4);
  });

  it('T12, T33: without a storm of calls while the group cannot be made', async () => {
    const { handled } = await running([STREAM]);
    await fixture.redis.del(STREAM);
    await fixture.redis.set(STREAM, 'not a stream');
    const commandsBefore = await commandsProcessed();
    const startedMs = performance.now();
    await until('a second has passed', () => performance.now() - startedMs > 1_000);
    // The poll above sends nothing; some ten tries of a few commands each fit into the backoff of one second.
    expect((await commandsProcessed()) - commandsBefore).toBeLessThan(100);
    await fixture.redis.del(STREAM);
    await fixture.append(STREAM, 1, 'after');
    await until('it reads again', () => handled.ids.includes('after0'));
  });

  async function commandsProcessed(): Promise<number> {
    return Number(/total_commands_processed:(\d+)/.exec(await fixture.redis.info('stats'))?.[1]);
  }
});
