import { describe, expect, it } from '@jest/globals';
import type { Redis } from 'ioredis';
import { until } from '@tapedeck/local-servers';
import { GUARANTEES, type Settlement, type StreamEntry } from '../src/index.js';
import { allDone, batchController } from './support/app.js';
import { appsClosedAfterEach } from './support/apps.js';
import { Handled } from './support/handled.js';
import { RedisFixture } from './support/redis-fixture.js';

const STREAM = 's:orders';

describe('shutdown', () => {
  const fixture = new RedisFixture();
  const start = appsClosedAfterEach();

  async function connectionsNamed(part: string): Promise<number> {
    const list = (await fixture.redis.client('LIST')) as string;
    return list.split('\n').filter((line) => line.includes(`name=${part}`)).length;
  }

  it(GUARANTEES.shutdownClean, async () => {
    const finished = new Set<string>();
    const handle = async (entries: StreamEntry[]): Promise<Settlement[]> => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      for (const { entryId } of entries) finished.add(entryId);
      return allDone(entries);
    };
    const app = await start([batchController([STREAM], handle)], { connection: fixture.url, batchSize: 10 });
    let producing = true;
    const producer = (async () => {
      for (let round = 0; producing; round += 1) await fixture.append(STREAM, 20, `r${round}-`);
    })();
    await until('it is under load', () => finished.size > 30);
    const handlesBefore = process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
    await Promise.all([app.close(), app.close()]);
    producing = false;
    await producer;
    expect(await fixture.pending(STREAM)).toBe(0);
    const handlesAfter = process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
    expect(handlesBefore - handlesAfter).toBe(2);
    expect(app.server.unwrap<Redis[]>().map(({ status }) => status)).toEqual(['end', 'end']);
  });

  it('T30: ends a blocked read at once', async () => {
    const handled = new Handled();
    const app = await start([batchController([STREAM], handled.batch)], {
      connection: fixture.url,
      blockMs: 5_000,
    });
    await until('both connections are there', async () => (await connectionsNamed('workers/one')) === 2);
    await until('the read is blocked', async () =>
      /flags=b/.test((await fixture.redis.client('LIST')) as string),
    );
    const startedMs = performance.now();
    await app.close();
    expect(performance.now() - startedMs).toBeLessThan(1_000);
    expect(await connectionsNamed('workers/one')).toBe(0);
  });

  it('does not wait for ever for a batch that does not end, and leaves it pending', async () => {
    await fixture.append(STREAM, 3);
    let started = false;
    let release = (): void => undefined;
    const held = new Promise<Settlement[]>((resolve) => (release = () => resolve([])));
    const handle = (): Promise<Settlement[]> => {
      started = true;
      return held;
    };
    const app = await start([batchController([STREAM], handle)], {
      connection: fixture.url,
      shutdownTimeoutMs: 100,
    });
    await until('the batch is in work', () => started);
    await app.close();
    expect(await fixture.pending(STREAM)).toBe(3);
    release();
  });

  it('offers a batch that came with it once, and leaves it to the others at once when that is an outage', async () => {
    let offered = 0;
    const handle = (): Promise<Settlement[]> => {
      offered += 1;
      void app.close();
      return Promise.reject(new Error('the database is away'));
    };
    const app = await start([batchController([STREAM], handle)], { connection: fixture.url });
    await fixture.append(STREAM, 3);
    await until('it was offered', () => offered > 0);
    await app.close();
    expect(offered).toBe(1);
    expect(await fixture.pending(STREAM)).toBe(3);
    const taken: StreamEntry[] = [];
    const take = (entries: StreamEntry[]) => {
      taken.push(...entries);
      return allDone(entries);
    };
    await start([batchController([STREAM], take)], { connection: fixture.url, consumer: 'two' });
    await until('another has them, long before they are idle', () => taken.length === 3, 5_000);
  });

  it('closes while Redis is not there', async () => {
    const app = await start([batchController([STREAM], allDone)], { connection: 'redis://127.0.0.1:1' });
    const startedMs = performance.now();
    await app.close();
    expect(performance.now() - startedMs).toBeLessThan(1_000);
  });
});
