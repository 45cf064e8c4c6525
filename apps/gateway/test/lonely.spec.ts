import { connect } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { freePort } from '@tapedeck/local-servers';
import { startGateway, type GatewayUnderTest } from './support/gateway-under-test.js';

/** Neither Redis nor PostgreSQL is there, and never was. */
async function startLonely(): Promise<GatewayUnderTest> {
  return startGateway({
    REDIS_URL: `redis://127.0.0.1:${await freePort()}`,
    DATABASE_URL: `postgresql://nobody:nothing@127.0.0.1:${await freePort()}/none`,
    TOP_PICKS_RUNS: 'sp500/swing',
  });
}

describe('a gateway all on its own', () => {
  it('starts, lives, is not ready, and says 503 to everything else', async () => {
    const gateway = await startLonely();
    try {
      expect((await gateway.get('/health/live')).status).toBe(200);
      expect((await gateway.get('/docs-json')).status).toBe(200);
      const data = await gateway.get('/health/data');
      expect(await data.json()).toMatchObject({
        status: 'stale',
        keys: expect.arrayContaining([expect.objectContaining({ subject: 'sp500/swing', stale: true })]),
      });
      for (const path of [
        '/health/ready',
        '/v1/top-picks/sp500/swing',
        '/v1/top-picks/nowhere/swing',
        '/v1/top-picks/sp500/swing?asOf=2018-02-07T21:00:00Z',
        '/v1/history/top-picks-runs',
      ]) {
        const response = await gateway.get(path);
        expect([path, response.status]).toEqual([path, 503]);
        expect(response.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
        expect(response.headers.get('content-type')).toBe('application/problem+json');
        await response.arrayBuffer();
      }
    } finally {
      await gateway.close();
    }
  });

  it('closes although a client never reads its answer', async () => {
    const gateway = await startLonely();
    const socket = connect({ host: '127.0.0.1', port: gateway.port });
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.pause();
    for (let i = 0; i < 8; i++) socket.write('GET /docs/swagger-ui-bundle.js HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'readable');
    const startedMs = performance.now();
    await gateway.close();
    expect(performance.now() - startedMs).toBeLessThan(10_000);
    socket.destroy();
  });
});
