import { describe, expect, it } from '@jest/globals';
import { until } from '@tapedeck/local-servers';
import { GUARANTEES } from '../src/index.js';
import { ConsumerReaper } from '../src/group/consumer-reaper.js';
import { batchController, startApp } from './support/app.js';
import { appsClosedAfterEach } from './support/apps.js';
import { Handled } from './support/handled.js';
import { Observed } from './support/observed.js';
import { RedisFixture } from './support/redis-fixture.js';

const STREAM = 's:orders';

describe('consumers', () => {
  const fixture = new RedisFixture();
  const start = appsClosedAfterEach();

  async function consumers(): Promise<Map<string, { pending: number; idleMs: number }>> {
    const list = (await fixture.redis.xinfo('CONSUMERS', STREAM, 'workers')) as (string | number)[][];
    return new Map(
      list.map(([, name, , pending, , idleMs]) => [
        String(name),
        { pending: Number(pending), idleMs: Number(idleMs) },
      ]),
    );
  }

  async function read(consumer: string, count = 1): Promise<void> {
    await fixture.redis.xreadgroup('GROUP', 'workers', consumer, 'COUNT', count, 'STREAMS', STREAM, '>');
  }

  it(`T2, T3: ${GUARANTEES.idleConsumersRemoved}`, async () => {
    await fixture.redis.xgroup('CREATE', STREAM, 'workers', '0', 'MKSTREAM');
    for (const consumer of ['gone', 'self', 'dead']) {
      await fixture.append(STREAM, 1, consumer);
      await read(consumer);
    }
    const [gone, self] = (await fixture.redis.xrange(STREAM, '-', '+')).map(([entryId]) => entryId);
    await fixture.redis.xack(STREAM, 'workers', gone as string, self as string);
    await until('all are idle', async () =>
      [...(await consumers()).values()].every(({ idleMs }) => idleMs >= 100),
    );
    await fixture.append(STREAM, 1, 'fresh');
    await read('fresh');
    const observed = new Observed();
    const options = { group: 'workers', consumer: 'self', removeConsumersAfterMs: 100 };
    await new ConsumerReaper(fixture.redis, options, observed.observer).sweep([STREAM]);
    const left = await consumers();
    expect([...left.keys()].sort()).toEqual(['dead', 'fresh', 'self']);
    expect(left.get('dead')?.pending).toBe(1);
    expect(observed.of('consumer-removed')).toBe(1);
    const [, claimed] = await fixture.redis.xautoclaim(STREAM, 'workers', 'self', 0, '0');
    expect(claimed).toHaveLength(2);
  });

  it('T3: the look and the removal are one step, whatever is delivered in between', async () => {
    await fixture.redis.xgroup('CREATE', STREAM, 'workers', '0', 'MKSTREAM');
    const ids = await fixture.append(STREAM, 200);
    const options = { group: 'workers', consumer: 'self', removeConsumersAfterMs: 0 };
    const reaping = Array.from({ length: 100 }, () =>
      new ConsumerReaper(fixture.redis, options, () => undefined).sweep([STREAM]),
    );
    const reading = Array.from({ length: 100 }, (_, n) => read(`racer-${n % 5}`, 2));
    await Promise.all([...reaping, ...reading]);
    expect(await fixture.pending(STREAM)).toBe(ids.length);
  });

  it('are not removed by a shutdown, nor by a server before the hours are over', async () => {
    const handled = new Handled();
    for (const consumer of ['one', 'two']) {
      await fixture.append(STREAM, 1, consumer);
      const app = await start([batchController([STREAM], handled.batch)], {
        connection: fixture.url,
        consumer,
      });
      await until('it has read', () => handled.ids.includes(`${consumer}0`));
      await app.close();
    }
    expect([...(await consumers()).keys()].sort()).toEqual(['one', 'two']);
  });

  it('T3: minutes are refused as a limit', async () => {
    const options = { connection: 'redis://127.0.0.1:1', removeConsumersAfterMs: 60_000 };
    await expect(startApp([batchController([STREAM], () => [])], options)).rejects.toThrow(
      'at least an hour',
    );
  });
});
