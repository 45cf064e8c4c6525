import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { STREAMS } from '@tapedeck/contracts';
import { startRedis } from '@tapedeck/local-servers';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';
import { eventsOn, LEARNING, post } from './support/ingest.js';
import { pollUntil } from './support/poll-until.js';

const PATH = '/v1/ai/learnings';

describe('while Redis cannot take anything', () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;
  beforeAll(async () => {
    servers = await startServers();
    gateway = await startGateway(servers.variables);
  });
  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });

  const send = (key?: string) =>
    post(gateway, PATH, LEARNING, key === undefined ? {} : { 'idempotency-key': key });
  const count = async () => (await eventsOn(servers.redisClient, STREAMS.ai)).length;
  const expectRefusal = async (response: Response) => {
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    const problem = (await response.json()) as { detail: string };
    expect(problem).toMatchObject({ type: 'urn:tapedeck:problem:ingest-unavailable' });
    return { detail: problem.detail, key: response.headers.get('idempotency-key') ?? '' };
  };

  it('is refused by a Redis out of memory, with nothing taken', async () => {
    await servers.redisClient.config('SET', 'maxmemory', '1');
    try {
      expect((await expectRefusal(await send('k'))).detail).toContain('nothing was taken');
    } finally {
      await servers.redisClient.config('SET', 'maxmemory', '0');
    }
    expect(await count()).toBe(0);
    expect((await send('k')).status).toBe(202);
    expect(await count()).toBe(1);
  });

  it('is refused without a Redis, with nothing taken; and goes on when it is back', async () => {
    await servers.redis.kill();
    await pollUntil(
      () => send(),
      ({ status }) => status === 503,
    );
    const startedMs = performance.now();
    const { detail, key } = await expectRefusal(await send());
    expect(performance.now() - startedMs).toBeLessThan(2_000);
    expect(detail).toContain('nothing was taken');
    servers.redis = await startRedis({ port: servers.redis.port });
    await pollUntil(
      () => servers.redisClient.ping().catch(() => 'away'),
      (reply) => reply === 'PONG',
    );
    expect(await count()).toBe(0);
    const repeated = await pollUntil(
      () => send(key),
      ({ status }) => status === 202,
    );
    expect(await repeated.json()).toEqual({ id: key });
    expect(await count()).toBe(1);
  });

  it('is not confirmed by a Redis that hangs; repeated under the key of that answer it is taken once', async () => {
    await servers.redisClient.flushall();
    process.kill(servers.redis.pid, 'SIGSTOP');
    const startedMs = performance.now();
    const response = await send();
    process.kill(servers.redis.pid, 'SIGCONT');
    expect(performance.now() - startedMs).toBeLessThan(4_000);
    const { detail, key } = await expectRefusal(response);
    expect(detail).toContain('did not confirm');
    const repeated = await pollUntil(
      () => send(key),
      ({ status }) => status === 202,
    );
    expect(await repeated.json()).toEqual({ id: key });
    expect(await count()).toBe(1);
  });

  it('notices nothing of a connection that breaks for a moment', async () => {
    await servers.redisClient.flushall();
    const sent = Array.from({ length: 60 }, async (_, n) => {
      if (n % 20 === 10) await servers.redisClient.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
      return send(`break ${n}`);
    });
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    const taken = statuses.filter((status) => status === 202).length;
    // What is refused for want of a connection is refused at once, and was not taken.
    expect(statuses.filter((status) => status === 503)).toHaveLength(60 - taken);
    expect(await count()).toBe(taken);
    for (let n = 0; n < 60; n++)
      await pollUntil(
        () => send(`break ${n}`),
        ({ status }) => status === 202,
      );
    expect(await count()).toBe(60);
  });
});
