import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KEYS, sequenceKey, STREAMS } from '@tapedeck/contracts';
import { startRedis, startRedisCluster, type LocalServer, type RedisCluster } from '@tapedeck/local-servers';
import { StreamAppender, type RedisConnection } from '@tapedeck/redis-streams';
import { Redis } from 'ioredis';
import { connectRedis } from './redis.js';
import { sequenceCounters } from './sequence-counters.js';

const STREAM = STREAMS.topPicks;

async function publish(redis: RedisConnection, source: string, minute: number): Promise<void> {
  const id = `${source}-${minute}`;
  const asOf = `2018-02-07T21:0${minute}:00Z`;
  await new StreamAppender(redis).appendWithState({
    stream: STREAM,
    sequenceKey: sequenceKey(STREAM),
    event: {
      id,
      source,
      type: 'test.event',
      subject: 'sp500/swing',
      time: asOf,
      datacontenttype: 'application/json',
      dataschema: 'urn:test',
      data: {},
    },
    state: {
      key: KEYS.topPicks('sp500', 'swing'),
      value: JSON.stringify({ id, asOf }),
      idField: 'id',
      versionField: 'asOf',
    },
  });
}

describe('the counters of sequences', () => {
  let server: LocalServer;
  let nodes: RedisCluster;
  let single: Redis;
  let cluster: RedisConnection;
  beforeAll(async () => {
    [server, nodes] = await Promise.all([startRedis(), startRedisCluster({ masters: 1 })]);
    single = new Redis(server.url);
    cluster = await connectRedis(nodes.url, 'test', () => undefined);
  }, 60_000);
  afterAll(async () => {
    single.disconnect();
    cluster.disconnect();
    await Promise.all([server.stop(), nodes.stop()]);
  });

  it.each<[string, () => RedisConnection]>([
    ['on one server', () => single],
    ['in a cluster, where they lie beside the stream', () => cluster],
  ])('are found %s, by source', async (_where, connection) => {
    const redis = connection();
    expect(await sequenceCounters(redis, STREAM)).toEqual(new Map());
    for (const minute of [1, 2, 3]) await publish(redis, '/a', minute);
    await publish(redis, '/b', 4);
    expect(await sequenceCounters(redis, STREAM)).toEqual(
      new Map([
        ['/a', 3],
        ['/b', 1],
      ]),
    );
  });
});
