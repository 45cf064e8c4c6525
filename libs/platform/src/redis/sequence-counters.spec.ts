import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KEYS, sequenceKey, STREAMS } from '@tapedeck/contracts';
import { freePort, pollUntil, startRedis, type LocalServer } from '@tapedeck/local-servers';
import { StreamAppender, type RedisConnection } from '@tapedeck/redis-streams';
import { Cluster, Redis } from 'ioredis';
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
  const servers: LocalServer[] = [];
  let single: Redis;
  let cluster: Cluster;
  beforeAll(async () => {
    const clusterArgs = ['--cluster-enabled', 'yes', '--cluster-port', String(await freePort())];
    const [alone, node] = await Promise.all([
      startRedis(),
      startRedis({ args: [...clusterArgs, '--cluster-announce-ip', '127.0.0.1'] }),
    ]);
    servers.push(alone, node);
    single = new Redis(alone.url);
    const admin = new Redis(node.url);
    await admin.call('CLUSTER', 'ADDSLOTSRANGE', 0, 16_383);
    const formed = await pollUntil(
      async () =>
        String(await admin.call('CLUSTER', 'INFO')).includes('cluster_state:ok') ? true : undefined,
      20_000,
    );
    expect(formed).toBe(true);
    admin.disconnect();
    cluster = new Cluster([{ host: '127.0.0.1', port: node.port }]);
  }, 60_000);
  afterAll(async () => {
    single.disconnect();
    cluster.disconnect();
    await Promise.all(servers.map((server) => server.stop()));
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
