import { afterEach, describe, expect, it } from '@jest/globals';
import { until } from '@tapedeck/local-servers';
import { batchController } from './support/app.js';
import { appsClosedAfterEach } from './support/apps.js';
import { Handled } from './support/handled.js';
import { RedisFixture } from './support/redis-fixture.js';

const STREAM = 's:orders';

describe('acknowledgements', () => {
  const fixture = new RedisFixture();
  const start = appsClosedAfterEach();
  afterEach(() => fixture.redis.acl('SETUSER', 'default', '+@all'));

  it('T19: that fail are kept and sent again, and their entries are not handled twice', async () => {
    const handled = new Handled();
    await fixture.redis.acl('SETUSER', 'default', '-xack');
    const ids = await fixture.append(STREAM, 5);
    await start([batchController([STREAM], handled.batch)], { connection: fixture.url });
    await until('they are handled', () => handled.ids.length === 5);
    // Several rounds of HEAL and DRAIN, each of which is handed the same entries again.
    await until('they were delivered again', async () => {
      const pending = (await fixture.redis.xpending(STREAM, 'workers', '-', '+', 10)) as [
        string,
        string,
        number,
        number,
      ][];
      return pending.length === 5 && pending.every(([, , , deliveries]) => deliveries >= 3);
    });
    expect(handled.ids).toEqual(ids);
    await fixture.redis.acl('SETUSER', 'default', '+@all');
    await until('they are acknowledged', () => fixture.drained(STREAM));
    expect(handled.ids).toEqual(ids);
  });

  it('T10: leave the entry to the other groups', async () => {
    const ids = await fixture.append(STREAM, 5);
    const first = new Handled();
    await start([batchController([STREAM], first.batch)], { connection: fixture.url });
    await until('the first group is through', () => fixture.drained(STREAM));
    const second = new Handled();
    await start([batchController([STREAM], second.batch)], { connection: fixture.url, group: 'others' });
    await until('the second group is through', () => fixture.drained(STREAM, 'others'));
    expect(second.ids).toEqual(ids);
    expect(await fixture.redis.xlen(STREAM)).toBe(5);
  });
});
