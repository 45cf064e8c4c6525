import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testKey } from './support/api-keys.js';
import { startGateway, type GatewayUnderTest } from './support/gateway-under-test.js';
import { rawRequest } from './support/raw-request.js';

const APP = 'https://app.example';
const reader = testKey(['read']);
const NOWHERE = { REDIS_URL: 'redis://127.0.0.1:1', DATABASE_URL: 'postgres://127.0.0.1:1/none' };

describe('pages of other origins', () => {
  let gateway: GatewayUnderTest;
  beforeAll(async () => {
    gateway = await startGateway({
      ...NOWHERE,
      GATEWAY_API_KEYS: reader.line,
      GATEWAY_CORS_ORIGINS: `${APP},http://127.0.0.1:8080`,
    });
  });
  afterAll(() => gateway.close());

  const preflight = (origin: string, path = '/v1/none') =>
    rawRequest(
      gateway.port,
      `OPTIONS ${path} HTTP/1.1\r\nHost: x\r\nOrigin: ${origin}\r\nAccess-Control-Request-Method: PUT\r\nConnection: close\r\n\r\n`,
    );
  // fetch does not let Origin be set.
  const read = (origin: string, key: string) =>
    rawRequest(
      gateway.port,
      `GET /docs-json HTTP/1.1\r\nHost: x\r\nOrigin: ${origin}\r\n${key}Connection: close\r\n\r\n`,
    );

  it('are told before they ask, without a key and whatever the path', async () => {
    for (const path of ['/v1/none', '/v1/portfolio/watchlist/AAPL', '/%E0%A4%A']) {
      const { status, headers, body } = await preflight(APP, path);
      expect([path, status, body]).toEqual([path, 204, '']);
      expect(headers).toMatchObject({
        'access-control-allow-origin': APP,
        'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE',
        'access-control-allow-headers': expect.stringContaining('Authorization, X-API-Key'),
        'access-control-max-age': '600',
        vary: 'Authorization, X-API-Key, Origin',
      });
    }
  });

  it('may read the answers and the headers that matter, and never with cookies', async () => {
    for (const key of [`X-API-Key: ${reader.key}\r\n`, '']) {
      const { status, headers } = await read(APP, key);
      expect(status).toBe(key === '' ? 401 : 200);
      expect(headers).toMatchObject({
        'access-control-allow-origin': APP,
        'access-control-expose-headers': expect.stringMatching(
          /ETag.*RateLimit.*Retry-After.*Snapshot-Stale/,
        ),
        vary: 'Authorization, X-API-Key, Origin',
      });
      expect(headers).not.toHaveProperty('access-control-allow-credentials');
    }
  });

  it.each(['https://other.example', 'https://app.example.other.example', 'http://app.example', 'null'])(
    '%s is not told anything',
    async (origin) => {
      const { status, headers } = await preflight(origin);
      expect(status).toBe(401);
      expect(headers).not.toHaveProperty('access-control-allow-origin');
      expect((await read(origin, `X-API-Key: ${reader.key}\r\n`)).headers).toMatchObject({
        vary: 'Authorization, X-API-Key, Origin',
      });
    },
  );

  it('have no leave by default', async () => {
    const plain = await startGateway(NOWHERE);
    try {
      const answer = await rawRequest(
        plain.port,
        `GET /docs-json HTTP/1.1\r\nHost: x\r\nOrigin: ${APP}\r\nConnection: close\r\n\r\n`,
      );
      expect(answer.status).toBe(200);
      expect(Object.keys(answer.headers).filter((name) => /^access-control|^vary/.test(name))).toEqual([]);
    } finally {
      await plain.close();
    }
  });

  it('of any origin may read where * says so', async () => {
    const open = await startGateway({ ...NOWHERE, GATEWAY_CORS_ORIGINS: '*' });
    try {
      const { headers } = await rawRequest(
        open.port,
        `GET /docs-json HTTP/1.1\r\nHost: x\r\nOrigin: ${APP}\r\nConnection: close\r\n\r\n`,
      );
      expect(headers).toMatchObject({ 'access-control-allow-origin': '*' });
      expect(headers).not.toHaveProperty('access-control-allow-credentials');
    } finally {
      await open.close();
    }
  });
});
