import { describe, expect, it } from '@jest/globals';
import { lastValueFrom } from 'rxjs';
import { until } from '@tapedeck/local-servers';
import { RedisStreamsClient } from '../src/index.js';
import { batchController, SILENT } from './support/app.js';
import { appsClosedAfterEach } from './support/apps.js';
import { Handled } from './support/handled.js';
import { Observed } from './support/observed.js';
import { RedisFixture } from './support/redis-fixture.js';

const STREAM = 's:orders';

describe('time-outs', () => {
  const fixture = new RedisFixture();
  const start = appsClosedAfterEach();

  it('T29, T32: an application cannot give the reader one that ends a blocked read', async () => {
    const handled = new Handled();
    const observed = new Observed();
    const warnings: string[] = [];
    await start([batchController([STREAM], handled.batch)], {
      connection: { port: fixture.port, commandTimeout: 20, blockingTimeout: 20, socketTimeout: 20 },
      blockMs: 300,
      observer: observed.observer,
      logger: { ...SILENT, warn: (line: string) => warnings.push(line) },
    });
    await fixture.append(STREAM, 1, 'first');
    await until('it reads', () => handled.ids.length === 1);
    const startedMs = performance.now();
    await until('several blocks have run out', () => performance.now() - startedMs > 1_000);
    await fixture.append(STREAM, 1, 'after');
    await until('it reads', () => fixture.drained(STREAM));
    expect(handled.ids).toEqual(['first0', 'after0']);
    expect(observed.of('reconnected')).toBe(0);
    expect(warnings).toEqual([]);
  });

  it('T31: a producer fails fast where a reader waits', async () => {
    const client = new RedisStreamsClient({
      connection: 'redis://127.0.0.1:1',
      source: '/test',
      streams: { 'order.created': STREAM },
      connectTimeoutMs: 100,
      logger: SILENT,
    });
    const startedMs = performance.now();
    await expect(lastValueFrom(client.emit('order.created', {}))).rejects.toThrow('not ready');
    expect(performance.now() - startedMs).toBeLessThan(2_000);
    await client.close();
  });
});
