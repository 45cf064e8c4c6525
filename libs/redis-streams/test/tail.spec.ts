import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { freePort, startRedis, until } from '@tapedeck/local-servers';
import { Redis } from 'ioredis';
import {
  GUARANTEES,
  StreamTail,
  TAPE_START,
  type ConnectionSource,
  type StreamTailOptions,
} from '../src/index.js';
import { SILENT } from './support/app.js';
import { CollectingFollower } from './support/collecting-follower.js';
import { RedisFixture } from './support/redis-fixture.js';
import { SilentProxy } from './support/silent-proxy.js';
import { SingleNodeCluster } from './support/single-node-cluster.js';

const STREAMS = ['s:a', 's:b', 's:c'];
const [A, B] = STREAMS as [string, string, string];

describe('a tail', () => {
  const fixture = new RedisFixture();
  const cluster = new SingleNodeCluster();
  const tails: StreamTail[] = [];
  afterEach(async () => {
    await Promise.all(tails.splice(0).map((tail) => tail.stop()));
  });

  async function start(
    options: Partial<StreamTailOptions> = {},
    connection: ConnectionSource = fixture.url,
  ): Promise<CollectingFollower> {
    const follower = new CollectingFollower();
    const tail = new StreamTail({
      connection,
      name: 'test tail',
      streams: STREAMS,
      follower,
      blockMs: 300,
      logger: SILENT,
      ...options,
    });
    tails.push(tail);
    tail.start();
    if (options.from === undefined)
      await until('the tail has begun', () => follower.begun.size === STREAMS.length);
    return follower;
  }
  const add = (redis: Redis, stream: string, id = '*') => redis.xadd(stream, id, 'n', 'v') as Promise<string>;
  const addMany = async (redis: Redis, stream: string, count: number) => {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) ids.push(await add(redis, stream));
    return ids;
  };

  it('begins behind the newest entries, and follows all streams, made later ones too', async () => {
    await addMany(fixture.redis, A, 5);
    const follower = await start();
    expect(follower.begun.get(A)?.entriesAdded).toBe(5);
    const added = await Promise.all(STREAMS.map((stream) => addMany(fixture.redis, stream, 250)));
    await until('all are there', () => follower.items.length >= 750);
    expect(STREAMS.map((stream) => follower.ids(stream))).toEqual(added);
    const last = follower.items.findLast(({ stream }) => stream === A);
    expect(last).toMatchObject({ kind: 'entry', place: { entriesAdded: 255 }, fields: ['n', 'v'] });
  });

  it('begins where it is told, and gives a follower that failed the same again', async () => {
    const ids = await addMany(fixture.redis, A, 10);
    const places = new Map(STREAMS.map((stream) => [stream, TAPE_START]));
    places.set(A, { entryId: ids[3] ?? '', entriesAdded: 4 });
    const collected = new CollectingFollower();
    let failures = 3;
    await start({
      from: places,
      follower: {
        begin: (begun) => collected.begin(begun),
        follow: (items) => {
          failures -= 1;
          return failures >= 0 ? Promise.reject(new Error('not now')) : collected.follow(items);
        },
      },
    });
    await until('the rest is there', () => collected.ids(A).length === 6);
    expect(collected.ids(A)).toEqual(ids.slice(4));
    expect(collected.begun.size).toBe(0);
  });

  it(GUARANTEES.tailExact, async () => {
    const dir = await mkdtemp(join(tmpdir(), 'tail-'));
    const port = await freePort();
    let server = await startRedis({ port, dir, appendOnly: true });
    const proxy = new SilentProxy(port);
    const proxyPort = await proxy.listen();
    const redis = new Redis(server.url, { maxRetriesPerRequest: null });
    redis.on('error', () => undefined);
    try {
      const follower = await start({}, { host: '127.0.0.1', port: proxyPort });
      const added = await addMany(redis, A, 20);
      await until('the first are there', () => follower.ids(A).length === 20);
      await server.kill();
      server = await startRedis({ port, dir, appendOnly: true });
      added.push(...(await addMany(redis, A, 20)));
      await until('it reads on after the restart', () => follower.ids(A).length >= 40);
      proxy.silence();
      added.push(...(await addMany(redis, A, 20)));
      await until('it reads on after the silence', () => follower.ids(A).length >= 60);
      expect(follower.ids(A)).toEqual(added);
      expect(follower.breaks).toEqual([]);
    } finally {
      await Promise.all(tails.splice(0).map((tail) => tail.stop()));
      redis.disconnect();
      await proxy.close();
      await server.stop();
      await rm(dir, { recursive: true });
    }
  });

  describe(GUARANTEES.tailBreaksTold, () => {
    it('entries trimmed before they could be read', async () => {
      const follower = await start({ lookEveryMs: 0 });
      let release = () => {};
      follower.hold = new Promise((resolve) => (release = resolve));
      const first = await add(fixture.redis, A);
      // The tail waits for its follower with the first one in hand: none of the others can have been read.
      await until('the tail reads', async () => (await clientsBlocked(fixture.redis)) === 0);
      const later = await addMany(fixture.redis, A, 9);
      await fixture.redis.xtrim(A, 'MAXLEN', 4);
      release();
      await until('the rest is there', () => follower.ids(A).length === 5);
      expect(follower.ids(A)).toEqual([first, ...later.slice(5)]);
      expect(follower.breaks).toMatchObject([
        { kind: 'trimmed', stream: A, lost: 5, place: { entryId: first } },
      ]);
    });

    it('entries trimmed between a look and a read', async () => {
      const follower = await start();
      let release = () => {};
      follower.hold = new Promise((resolve) => (release = resolve));
      await add(fixture.redis, A);
      await until('the tail reads', async () => (await clientsBlocked(fixture.redis)) === 0);
      await addMany(fixture.redis, A, 9);
      await fixture.redis.xtrim(A, 'MAXLEN', 4);
      release();
      await until('it is told', () => follower.breaks.length > 0);
      expect(follower.ids(A)).toHaveLength(5);
      expect(follower.breaks).toMatchObject([{ kind: 'trimmed', stream: A, lost: 5 }]);
    });

    it('a stream flushed and made again with lower ids, the others go on', async () => {
      const follower = await start();
      await add(fixture.redis, A, '100-0');
      await add(fixture.redis, B, '100-0');
      await until('both are there', () => follower.items.length === 2);
      await fixture.redis.multi().del(A).xadd(A, '1-0', 'n', 'v').xadd(A, '2-0', 'n', 'v').exec();
      await add(fixture.redis, B, '101-0');
      await until('the new ones are there', () => follower.ids(A).length === 3);
      await until('the others too', () => follower.ids(B).length === 2);
      expect(follower.ids(A)).toEqual(['100-0', '1-0', '2-0']);
      expect(follower.breaks).toMatchObject([{ kind: 'reset', stream: A, resumeAt: { entryId: '0-0' } }]);
    });

    it('a stream that lost its newest entries, of which nothing is repeated', async () => {
      await add(fixture.redis, A, '1-0');
      const follower = await start();
      await add(fixture.redis, A, '2-0');
      await add(fixture.redis, A, '3-0');
      await until('they are there', () => follower.ids(A).length === 2);
      await fixture.redis
        .multi()
        .xdel(A, '3-0')
        .call('XSETID', A, '2-0', 'ENTRIESADDED', '2', 'MAXDELETEDID', '0-0')
        .exec();
      await until('it is told', () => follower.breaks.length > 0);
      await add(fixture.redis, A, '4-0');
      await until('the next is there', () => follower.ids(A).length === 3);
      expect(follower.ids(A)).toEqual(['2-0', '3-0', '4-0']);
      expect(follower.breaks).toMatchObject([
        { kind: 'reset', resumeAt: { entryId: '2-0', entriesAdded: 2 } },
      ]);
    });
  });

  it('follows the streams of all slots in a cluster', async () => {
    const { host = '', port = 0 } = cluster.redis.nodes('master')[0]?.options ?? {};
    const follower = await start({}, { cluster: [{ host, port }] });
    for (const stream of STREAMS) await cluster.redis.xadd(stream, '1-0', 'n', 'v');
    await until('all are there', () => follower.items.length === 3);
    expect(STREAMS.flatMap((stream) => follower.ids(stream))).toEqual(['1-0', '1-0', '1-0']);
  });
});

async function clientsBlocked(redis: Redis): Promise<number> {
  return Number(/blocked_clients:(\d+)/.exec(await redis.info('clients'))?.[1]);
}
