import { afterEach, describe, expect, it } from '@jest/globals';
import { until } from '@tapedeck/local-servers';
import { GUARANTEES } from '../src/index.js';
import { batchController } from './support/app.js';
import { appsClosedAfterEach } from './support/apps.js';
import { Handled } from './support/handled.js';
import { Observed } from './support/observed.js';
import { RedisFixture } from './support/redis-fixture.js';
import { SilentProxy } from './support/silent-proxy.js';

const STREAM = 's:orders';

describe(GUARANTEES.halfOpenRecovered, () => {
  const fixture = new RedisFixture();
  const start = appsClosedAfterEach();
  let proxy: SilentProxy | undefined;
  afterEach(() => proxy?.close());

  it('T26, T27, T28: also what was delivered into the silence', async () => {
    proxy = new SilentProxy(fixture.port);
    const port = await proxy.listen();
    const handled = new Handled();
    const observed = new Observed();
    await start([batchController([STREAM], handled.batch)], {
      connection: { host: '127.0.0.1', port },
      observer: observed.observer,
    });
    await fixture.append(STREAM, 1, 'first');
    await until('it reads', () => handled.ids.length === 1);
    await until('it waits for more', async () =>
      /^blocked_clients:1\b/m.test(await fixture.redis.info('clients')),
    );
    proxy.silence();
    const ids = await fixture.append(STREAM, 20);
    await until(
      'the blocked read was answered into the silence',
      async () => (await fixture.pending(STREAM)) > 0,
    );
    await until('all are acknowledged', () => fixture.drained(STREAM), 15_000);
    expect(handled.ids).toEqual(['first0', ...ids]);
    expect(observed.of('reconnected')).toBeGreaterThan(0);
  });
});
