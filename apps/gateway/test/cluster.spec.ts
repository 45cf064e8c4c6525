import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KEYS, STREAMS } from '@tapedeck/contracts';
import { startRedisCluster, type RedisCluster } from '@tapedeck/local-servers';
import { connectRedis } from '@tapedeck/platform';
import type { RedisConnection } from '@tapedeck/redis-streams';
import { startGateway, type GatewayUnderTest } from './support/gateway-under-test.js';
import { pollUntil } from './support/poll-until.js';
import { bytesOf, topPicksSnapshot } from './support/snapshots.js';
import { SseClient } from './support/sse-client.js';

const PATH = '/v1/top-picks/sp500/swing';
const KEY = KEYS.topPicks('sp500', 'swing');

/** One node has every slot, and refuses what spans them; the topology specs have several, and lose some. */
describe('the gateway on a Redis Cluster', () => {
  let cluster: RedisCluster;
  let redis: RedisConnection;
  let gateway: GatewayUnderTest;
  const published = bytesOf(topPicksSnapshot());

  beforeAll(async () => {
    cluster = await startRedisCluster({ masters: 1 });
    redis = await connectRedis(cluster.url, 'test', () => undefined);
    await redis.set(KEY, published);
    gateway = await startGateway({
      REDIS_URL: cluster.url,
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
      MARKET_CLOCK: '2018-02-07T22:00:00Z',
      GATEWAY_RATE_LIMIT: '1000/60s',
    });
  }, 60_000);
  afterAll(async () => {
    await gateway.close();
    redis.disconnect();
    await cluster.stop();
  });

  it('serves a key, from memory until somebody writes it', async () => {
    const first = await pollUntil(
      () => gateway.get(PATH),
      (response) => response.headers.get('snapshot-source') === 'redis',
    );
    expect(Buffer.from(await first.arrayBuffer())).toEqual(published);
    const newer = bytesOf(topPicksSnapshot({ policy: 'newer@2' }));
    await redis.set(KEY, newer);
    await pollUntil(
      async () => Buffer.from(await (await gateway.get(PATH)).arrayBuffer()),
      (body) => body.equals(newer),
    );
  });

  it('knows what there is, is ready, and shares its limits', async () => {
    expect((await gateway.get('/v1/top-picks/nowhere/swing')).status).toBe(404);
    expect(await (await gateway.get('/health/ready')).json()).toMatchObject({ sources: { redis: true } });
    const { streams } = (await (await gateway.get('/v1/ops/streams')).json()) as { streams: unknown[] };
    expect(streams).toHaveLength(Object.keys(STREAMS).length);
    // The bucket of all replicas is gone once it is full again, a moment after the last lease from it.
    await pollUntil(
      async () => (await gateway.get(PATH), redis.exists(KEYS.rateLimit('nobody'))),
      (count) => count === 1,
    );
  });

  it('takes a fact, numbers it, and tells it to who listens, and to who comes back for it', async () => {
    const client = await pollUntil(
      () => new SseClient(gateway.port).open(),
      ({ status }) => status === 200,
    );
    const begin = await pollUntil(
      async () => client.lastId,
      (position) => position !== '',
    );
    const response = await fetch(`${gateway.url}/v1/ai/learnings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ agent: 'tester', topic: 'tests', lesson: 'run them', evidence: ['a run'] }),
    });
    expect(response.status).toBe(202);
    const { id } = (await response.json()) as { id: string };
    await pollUntil(
      async () => client.eventIds,
      (ids) => ids.includes(id),
    );
    client.cut();
    const again = await new SseClient(gateway.port, '', begin).open();
    await pollUntil(
      async () => again.eventIds,
      (ids) => ids.includes(id),
    );
    again.cut();
  });
});
