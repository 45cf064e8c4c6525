import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { METRICS } from '@tapedeck/platform';
import { startRedis, until } from '@tapedeck/local-servers';
import type { Registry } from 'prom-client';
import { startGateway, type GatewayUnderTest } from './support/gateway-under-test.js';
import { startRedisOnly, type RedisOnly } from './support/redis-only.js';
import { SseClient } from './support/sse-client.js';
import { publish } from './support/tape.js';

const PATH = '/v1/stream';
const MB = 2 ** 20;

describe('the live stream in trouble', () => {
  let dir: string;
  let servers: RedisOnly;
  const gateways: GatewayUnderTest[] = [];
  const clients: SseClient[] = [];

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'live-'));
    servers = await startRedisOnly(dir);
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.cut();
    await Promise.all(gateways.splice(0).map((gateway) => gateway.close()));
  });
  afterAll(async () => {
    await servers.stop();
    await rm(dir, { recursive: true });
  });

  const startOne = async (more: Record<string, string> = {}, ready = true) => {
    const gateway = await startGateway({
      ...servers.variables,
      MARKET_CLOCK: '2018-02-07T22:00:00Z',
      ...more,
    });
    gateways.push(gateway);
    if (ready)
      await until(
        'the gateway follows the tape',
        async () => (await gateway.get(PATH, { method: 'HEAD' })).ok,
      );
    return gateway;
  };
  const open = (gateway: GatewayUnderTest, query = '', lastId = '') => {
    const client = new SseClient(gateway.port, query, lastId);
    clients.push(client);
    return client.open();
  };
  const metric = async (gateway: GatewayUnderTest, name: string, labels: Record<string, string> = {}) => {
    const found = await gateway.app.get<Registry>(METRICS).getSingleMetric(name)?.get();
    const values = (found?.values ?? []).filter((value) =>
      Object.entries(labels).every(([label, wanted]) => value.labels[label] === wanted),
    );
    return values.reduce((sum, { value }) => sum + value, 0);
  };
  const restartRedis = async () => {
    const { port } = servers.redis;
    await servers.redis.kill();
    return async () => {
      servers.redis = await startRedis({ port, dir, appendOnly: true });
    };
  };

  it('stays open while Redis is away and goes on behind it, for those connected, new and resumed', async () => {
    const gateway = await startOne({ GATEWAY_STREAM_HEARTBEAT_SECONDS: '1' });
    const connected = await open(gateway);
    const earlier = connected.lastId;
    await publish(servers.redisClient, { id: 'before' });
    await until('it is there', () => connected.events.length > 0);

    const bringBack = await restartRedis();
    const { comments } = connected;
    const fresh = await open(gateway);
    const resumed = await open(gateway, '', connected.lastId);
    const behind = await open(gateway, '', earlier || connected.messages[0]?.id);
    expect([fresh.status, resumed.status, behind.status]).toEqual([200, 200, 200]);
    await until('heartbeats', () => connected.comments > comments && behind.comments > 1);
    expect(connected.ended).toBe(false);

    await bringBack();
    await publish(servers.redisClient, { id: 'after' });
    const all = [connected, fresh, resumed, behind];
    await until('all have it', () => all.every(({ eventIds }) => eventIds.includes('after')));
    expect(all.map(({ eventIds }) => eventIds)).toEqual([
      ['before', 'after'],
      ['after'],
      ['after'],
      ['before', 'after'],
    ]);
    expect(all.flatMap((client) => client.named('tape-reset'))).toEqual([]);
  });

  it('answers 503 while Redis has never been there, and opens once it is', async () => {
    const bringBack = await restartRedis();
    const gateway = await startOne({}, false);
    const refused = await gateway.get(PATH);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await refused.json()).toMatchObject({ type: 'urn:tapedeck:problem:stream-unavailable' });
    await bringBack();
    await until('it opens', async () => (await gateway.get(PATH, { method: 'HEAD' })).ok);
    const client = await open(gateway);
    await publish(servers.redisClient, { id: 'first' });
    await until('it is there', () => client.events.length > 0);
    expect(client.eventIds).toEqual(['first']);
  });

  it('drops a client that does not read, in bounded memory, and the others get everything', async () => {
    const gateway = await startOne({ GATEWAY_STREAM_QUEUE_KB: '256' });
    const [slow, ...others] = await Promise.all([open(gateway), open(gateway), open(gateway)]);
    slow?.pause();
    const data = { text: 'x'.repeat(100_000) };
    const start = process.memoryUsage().arrayBuffers;
    let most = 0;
    const ids: string[] = [];
    while (
      (await metric(gateway, 'tapedeck_stream_ended_total', { reason: 'slow' })) === 0 &&
      ids.length < 600
    ) {
      ids.push(`s${ids.length}`);
      await publish(servers.redisClient, { id: ids.at(-1) ?? '', data });
      most = Math.max(most, process.memoryUsage().arrayBuffers - start);
      await until('the others have it', () => others.every(({ events }) => events.length === ids.length));
    }
    expect(await metric(gateway, 'tapedeck_stream_ended_total', { reason: 'slow' })).toBe(1);
    expect(await metric(gateway, 'tapedeck_stream_clients')).toBe(2);
    for (const other of others) expect(other.eventIds).toEqual(ids);
    // What the kernel takes for one socket is some megabytes on top of the queue; both ends are in this process.
    expect(most).toBeLessThan(64 * MB);
    // What it had, it has whole: it resumes from there.
    slow?.resume();
    await until('it is cut', () => slow?.ended === true);
    const again = await open(gateway, '', slow?.lastId);
    const had = slow?.eventIds ?? [];
    await until('the rest', () => had.length + again.events.length >= ids.length);
    expect([...had, ...again.eventIds]).toEqual(ids);
  }, 60_000);

  it('takes as many clients as it may, and one more when one has left', async () => {
    const gateway = await startOne({ GATEWAY_STREAM_MAX_CLIENTS: '2' });
    const first = await open(gateway);
    await open(gateway);
    const refused = await gateway.get(PATH);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await refused.json()).toMatchObject({ type: 'urn:tapedeck:problem:stream-full' });
    first.cut();
    await until('there is room', async () => (await metric(gateway, 'tapedeck_stream_clients')) === 1);
    expect((await open(gateway)).status).toBe(200);
  });

  it('ends all streams at once when it closes, also of a client that does not read', async () => {
    const gateway = await startOne();
    const [reading, stuck] = await Promise.all([open(gateway), open(gateway)]);
    stuck?.pause();
    for (let n = 0; n < 60; n += 1)
      await publish(servers.redisClient, { id: `z${n}`, data: { text: 'x'.repeat(100_000) } });
    await until('they are there', () => reading?.events.length === 60);
    const startedMs = performance.now();
    await gateway.close();
    gateways.length = 0;
    expect(performance.now() - startedMs).toBeLessThan(3_000);
    await until('the stream has ended', () => reading?.ended === true);
    expect(reading?.eventIds).toHaveLength(60);
  });
});
