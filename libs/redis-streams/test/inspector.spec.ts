import { describe, expect, it } from '@jest/globals';
import { StreamInspector, type GroupInspection } from '../src/index.js';
import { RedisFixture } from './support/redis-fixture.js';

const STREAM = 's:orders';

describe('the inspector', () => {
  const fixture = new RedisFixture();

  async function group(countLimit?: number): Promise<GroupInspection | undefined> {
    const inspector = new StreamInspector(fixture.redis, { countLimit });
    return (await inspector.inspect(STREAM))?.groups.find((found) => found.group === 'workers');
  }

  const create = (at = '0') => fixture.redis.xgroup('CREATE', STREAM, 'workers', at, 'MKSTREAM');
  const read = (count: number) =>
    fixture.redis.xreadgroup('GROUP', 'workers', 'one', 'COUNT', count, 'STREAMS', STREAM, '>');

  async function entryIds(): Promise<string[]> {
    return (await fixture.redis.xrange(STREAM, '-', '+')).map(([entryId]) => entryId);
  }

  it('tells a missing stream and a missing group from idle ones', async () => {
    expect(await new StreamInspector(fixture.redis).inspect(STREAM)).toBeUndefined();
    await fixture.append(STREAM, 1);
    expect((await new StreamInspector(fixture.redis).inspect(STREAM))?.groups).toEqual([]);
    await create();
    await read(1);
    expect(await group()).toMatchObject({ lag: 0, pending: 1, consumers: 1, trimmedUndelivered: 0 });
  });

  it('tells lag, pending and ages', async () => {
    await fixture.append(STREAM, 10);
    await create();
    await read(3);
    const ids = await entryIds();
    await fixture.redis.xack(STREAM, 'workers', ids[0] as string);
    const inspection = await new StreamInspector(fixture.redis).inspect(STREAM);
    expect(inspection).toMatchObject({
      length: 10,
      entriesAdded: 10,
      oldestId: ids[0],
      newestId: ids[9],
      lastGeneratedId: ids[9],
      newestAgeMs: expect.any(Number),
    });
    expect(inspection?.groups).toEqual([
      {
        group: 'workers',
        consumers: 1,
        lastDeliveredId: ids[2],
        pending: 2,
        oldestPending: {
          entryId: ids[1],
          consumer: 'one',
          ageMs: expect.any(Number),
          idleMs: expect.any(Number),
          deliveries: 1,
        },
        lag: 7,
        oldestUndeliveredId: ids[3],
        oldestUndeliveredAgeMs: expect.any(Number),
        entriesRead: 3,
        trimmedUndelivered: 0,
        unseenMs: expect.any(Number),
      },
    ]);
  });

  it('T43: counts where Redis answers null: a group at an arbitrary id', async () => {
    await fixture.append(STREAM, 1_203);
    await create((await entryIds())[2]);
    expect(await group()).toMatchObject({ lag: 1_200 });
    expect(await group()).not.toHaveProperty('entriesRead');
  });

  it('T43: counts where Redis answers null: an entry deleted ahead of the group', async () => {
    await fixture.append(STREAM, 10);
    await create();
    await read(2);
    await fixture.redis.xdel(STREAM, (await entryIds())[5] as string);
    expect(await group()).toMatchObject({ lag: 7 });
  });

  it('T43: leaves a lag unknown that it may not count to the end: null is not 0', async () => {
    await fixture.append(STREAM, 30);
    await create((await entryIds())[2]);
    const found = await group(20);
    expect(found).not.toHaveProperty('lag');
    expect(found).toMatchObject({ lagAtLeast: 20 });
  });

  it('T43: shows no phantom lag after a trim, but the loss', async () => {
    await fixture.append(STREAM, 3);
    await create();
    await read(2);
    await fixture.redis.xtrim(STREAM, 'MAXLEN', '=', 0);
    expect(await group()).toMatchObject({ lag: 0, trimmedUndelivered: 1 });
  });

  it('T7: shows what was trimmed before its delivery', async () => {
    await fixture.append(STREAM, 10);
    await create();
    await fixture.redis.xtrim(STREAM, 'MAXLEN', '=', 5);
    expect(await group()).toMatchObject({ lag: 5, trimmedUndelivered: 5 });
    expect(await group()).not.toHaveProperty('oldestPending');
  });

  it('does not take a read stream that was trimmed behind its group for a loss', async () => {
    await fixture.append(STREAM, 5);
    await create((await entryIds())[4]);
    await fixture.redis.xtrim(STREAM, 'MAXLEN', '=', 0);
    await fixture.append(STREAM, 2, 'later');
    const found = await group();
    expect(found).toMatchObject({ lag: 2 });
    expect(found).not.toHaveProperty('trimmedUndelivered');
  });
});
