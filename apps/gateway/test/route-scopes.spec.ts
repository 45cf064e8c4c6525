import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { neededScope, SCOPE_RULES } from '../src/access/scope-rules.js';
import { startGateway, type GatewayUnderTest } from './support/gateway-under-test.js';

/** Everything that is not a read of data. A new write, or a new operation, is listed here before it is served. */
const EXPECTED: Record<string, string> = {
  'GET /health/live': 'open',
  'GET /health/ready': 'open',
  'GET /v1/ops/streams': 'admin',
  'GET /v1/ops/dead-letters': 'admin',
  'GET /v1/ops/dead-letters/{id}': 'admin',
  'POST /v1/ops/dead-letters/{id}/redrive': 'admin',
  'POST /v1/ai/recommendations': 'ingest',
  'POST /v1/ai/analyses': 'ingest',
  'POST /v1/ai/learnings': 'ingest',
  'POST /v1/llm/requests': 'ingest',
  'PUT /v1/portfolio/holdings/{symbol}': 'admin',
  'DELETE /v1/portfolio/holdings/{symbol}': 'admin',
  'PUT /v1/portfolio/watchlist/{symbol}': 'admin',
  'DELETE /v1/portfolio/watchlist/{symbol}': 'admin',
};

const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options', 'trace'] as const;

describe('the scope of a route', () => {
  let gateway: GatewayUnderTest;
  beforeAll(async () => {
    gateway = await startGateway({
      REDIS_URL: 'redis://127.0.0.1:1',
      DATABASE_URL: 'postgres://127.0.0.1:1/none',
    });
  });
  afterAll(() => gateway.close());

  it('is one, is known, and is never less than what the route does', async () => {
    const { paths } = (await (await gateway.get('/docs-json')).json()) as {
      paths: Record<string, Partial<Record<(typeof METHODS)[number], unknown>>>;
    };
    const routes = Object.entries(paths).flatMap(([path, item]) =>
      METHODS.filter((method) => item[method] !== undefined).map(
        (method) => [method.toUpperCase(), path] as const,
      ),
    );
    expect(routes.length).toBeGreaterThan(30);
    const scopes = Object.fromEntries(
      routes.map(([method, path]) => [
        `${method} ${path}`,
        neededScope(method, path.replace(/{(\w+)}/g, ':$1')),
      ]),
    );
    const others = Object.fromEntries(Object.entries(scopes).filter(([, scope]) => scope !== 'read'));
    expect(others).toEqual(EXPECTED);
    for (const [route, scope] of Object.entries(scopes)) if (scope === 'read') expect(route).toMatch(/^GET /);
  });

  it('is the same for a route and for a path beside it', () => {
    const word = fc.stringMatching(/^[a-z0-9.-]{1,12}$/).filter((text) => text !== 'ops');
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 3 }), (one, rest) => {
        const path = `/v1/${[one, ...rest].join('/')}`;
        expect(neededScope('GET', path)).toBe('read');
        expect(neededScope('PUT', path)).toBe('admin');
        expect(neededScope('GET', path.replace('/v1/', '/v1/ops/'))).toBe('admin');
      }),
    );
    expect(SCOPE_RULES.at(-1)).toMatchObject({ methods: 'any', scope: 'admin' });
  });
});
