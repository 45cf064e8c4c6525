import { describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { until } from '@tapedeck/local-servers';
import { batchController } from './support/app.js';
import { appsClosedAfterEach } from './support/apps.js';
import { Handled } from './support/handled.js';
import { RedisFixture } from './support/redis-fixture.js';

const STREAM = 's:orders';

describe('connections', () => {
  const fixture = new RedisFixture();
  const start = appsClosedAfterEach();

  it('are made anew when ioredis has given one up for good', async () => {
    let made = 0;
    const handled = new Handled();
    const { server } = await start([batchController([STREAM], handled.batch)], {
      connection: (options) => {
        made += 1;
        return new Redis({ ...options, port: fixture.port, retryStrategy: () => null });
      },
    });
    const statuses: string[] = [];
    server.status.subscribe((status) => statuses.push(status));
    await fixture.append(STREAM, 1, 'first');
    await until('it reads', () => handled.ids.length === 1);
    await fixture.redis.call('client', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    await fixture.append(STREAM, 1, 'after');
    await until('it reads again', () => fixture.drained(STREAM));
    expect(handled.ids).toEqual(['first0', 'after0']);
    expect(made).toBe(4);
    expect(statuses).toEqual(['connected', 'reconnecting', 'connected']);
  });

  it('pass their events to listeners, of later connections too', async () => {
    const events: string[] = [];
    const { server } = await start([batchController([STREAM], new Handled().batch)], {
      connection: fixture.url,
    });
    server.on('ready', (link) => events.push(link));
    await until('both are ready', () => events.length === 2);
    expect(events.sort()).toEqual(['workers/one', 'workers/one batch reader']);
    expect(server.unwrap()).toHaveLength(2);
  });

  it('T25: belong to different readers: a slow batch handler does not hold up another', async () => {
    const quick = new Handled();
    await fixture.append('s:slow', 1);
    await fixture.append('s:quick', 3);
    let release = (): void => undefined;
    const held = new Promise<[]>((resolve) => (release = () => resolve([])));
    const Slow = batchController(['s:slow'], () => held, 'slow');
    await start([Slow, batchController(['s:quick'], quick.batch, 'quick')], {
      connection: fixture.url,
      maxAttempts: 1,
    });
    await until('the quick one is done', () => fixture.drained('s:quick'));
    expect(await fixture.pending('s:slow')).toBe(1);
    release();
    await until('the slow one is given up', () => fixture.drained('s:slow'));
  });
});
