import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort, pollUntil, startRedis, until, type LocalServer } from '@tapedeck/local-servers';
import { GatewayProcess } from './support/gateway-process.js';
import { keptAgent, plainRequest } from './support/plain-request.js';
import { SseClient } from './support/sse-client.js';

const DATABASE_URL = 'postgres://127.0.0.1:1/none';

describe('a gateway that is asked to end', () => {
  let redis: LocalServer;
  let gateway: GatewayProcess;
  let managementPort: number;
  const agents = [keptAgent(), keptAgent()] as const;

  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  afterEach(async () => {
    for (const agent of agents) agent.destroy();
    gateway.child.kill('SIGKILL');
    await gateway.ended();
  });

  async function start(drainSeconds: number): Promise<void> {
    managementPort = await freePort();
    gateway = await GatewayProcess.spawn({
      REDIS_URL: redis.url,
      DATABASE_URL,
      MANAGEMENT_PORT: String(managementPort),
      GATEWAY_DRAIN_SECONDS: String(drainSeconds),
    });
    await until('the gateway follows the tape', () =>
      plainRequest(`http://127.0.0.1:${gateway.port}/v1/stream`, { method: 'HEAD', agent: agents[0] }).then(
        ({ status }) => status === 200,
        () => false,
      ),
    );
  }

  const ask = (path: string, agent = agents[0]) =>
    plainRequest(`http://127.0.0.1:${gateway.port}${path}`, { agent });
  const managed = async () => (await fetch(`http://127.0.0.1:${managementPort}/health/ready`)).json();

  it('says so, answers over open connections as ever and closes each with its answer, then ends', async () => {
    await start(15);
    for (const agent of agents)
      expect((await ask('/health/live', agent)).headers.connection).toBe('keep-alive');
    const stream = await new SseClient(gateway.port).open();

    gateway.child.kill('SIGTERM');
    await until('it is not ready', async () => JSON.stringify(await managed()).includes('"ready":false'));
    expect(await managed()).toEqual({ ready: false, checks: { process: 'closing' } });
    expect(stream.ended).toBe(false);

    const { status, headers } = await ask('/health/live', agents[0]);
    expect([status, headers.connection]).toEqual([200, 'close']);
    const refused = await ask('/health/ready', agents[1]);
    expect([refused.status, refused.headers.connection]).toEqual([503, 'close']);
    expect(refused.body.toString()).toContain('urn:tapedeck:problem:not-ready');

    // Nobody but the stream is left, which is not waited for: long before its time.
    const endedAt = await pollUntil(async () => ((await gateway.ended()) === 0 ? true : undefined), 10_000);
    expect(endedAt).toBe(true);
    expect(stream.ended).toBe(true);
  });

  it('leaves those behind that ask for nothing in the time that it has', async () => {
    await start(1);
    await ask('/health/live');
    const askedAt = performance.now();
    gateway.child.kill('SIGTERM');
    expect(await gateway.ended()).toBe(0);
    expect(performance.now() - askedAt).toBeGreaterThan(900);
  });
});
