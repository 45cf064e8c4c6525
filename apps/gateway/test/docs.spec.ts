import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';

/** The paths that answer something, of the router's drawing of its tree: each branch is indented by four columns. */
function servedPaths(tree: string): string[] {
  const branch: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent, part, methods] = /^([│ ]*)[├└]── (\S+)(?: \((.+)\))?/.exec(line) ?? [];
    if (indent === undefined || part === undefined) return [];
    branch.length = indent.length / 4;
    branch.push(part);
    return methods === undefined ? [] : [branch.join('')];
  });
}

describe('the OpenAPI document', () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;
  let document: OpenAPIObject;

  beforeAll(async () => {
    servers = await startServers();
    gateway = await startGateway(servers.variables);
    document = (await (await gateway.get('/docs-json')).json()) as OpenAPIObject;
  });

  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, { get, post, put, delete: remove }]) =>
      [get, post, put, remove].flatMap((operation) => (operation ? [[path, operation] as const] : [])),
    );

  it('holds every route of the gateway', () => {
    const tree = gateway.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
    const served = servedPaths(tree)
      .filter((path) => /^\/(v1|health)\//.test(path))
      .map((path) => path.replace(/:(\w+)/g, '{$1}'))
      .sort();
    expect(served.length).toBeGreaterThanOrEqual(9);
    expect(Object.keys(document.paths).sort()).toEqual(served);
  });

  it('describes every parameter, answer and error', () => {
    expect(document.openapi).toMatch(/^3\.0\./);
    for (const [path, operation] of operations()) {
      expect([path, operation?.summary]).toEqual([path, expect.any(String)]);
      expect(operation?.operationId).toMatch(/^\w+$/);
      const answered = Object.entries(operation?.responses ?? {}).filter(([status]) =>
        status.startsWith('2'),
      );
      expect(answered).toEqual([
        [expect.any(String), expect.objectContaining({ description: expect.any(String) })],
      ]);
      for (const parameter of operation?.parameters ?? [])
        expect(parameter).toMatchObject({ name: expect.any(String), description: expect.any(String) });
      for (const [status, response] of Object.entries(operation?.responses ?? {}))
        if (Number(status) >= 400)
          expect(response).toMatchObject({
            content: { 'application/problem+json': { examples: expect.any(Object) } },
          });
    }
    const ids = operations().map(([, operation]) => operation?.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names every path parameter of its paths', () => {
    for (const [path, operation] of operations()) {
      const named = [...path.matchAll(/{(\w+)}/g)].map(([, name]) => name);
      const described = (operation?.parameters ?? []).flatMap((parameter) =>
        'in' in parameter && parameter.in === 'path' ? [parameter.name] : [],
      );
      expect(described.sort()).toEqual(named.sort());
    }
  });

  it('describes every body, with an example that is taken', async () => {
    const posts = Object.entries(document.paths).flatMap(([path, { post, put }]) => [
      ...(post ? [['POST', path, post] as const] : []),
      ...(put ? [['PUT', path.replace('{symbol}', 'AAPL'), put] as const] : []),
    ]);
    expect(posts.map(([, path]) => path)).toEqual(
      expect.arrayContaining([
        '/v1/ai/recommendations',
        '/v1/llm/requests',
        '/v1/portfolio/holdings/AAPL',
        '/v1/portfolio/watchlist/AAPL',
      ]),
    );
    for (const [method, path, { requestBody }] of posts) {
      if (requestBody === undefined || '$ref' in requestBody) continue;
      const { schema, examples = {} } = requestBody.content['application/json'] ?? {};
      expect(schema).toMatchObject({ $ref: expect.any(String) });
      const bodies = Object.values(examples).map((example) =>
        'value' in example ? example.value : undefined,
      );
      expect(bodies.length).toBeGreaterThan(0);
      for (const body of bodies) {
        const headers = { 'content-type': 'application/json' };
        const response = await gateway.get(path, { method, headers, body: JSON.stringify(body) });
        expect([path, response.status]).toEqual([path, method === 'PUT' ? 200 : 202]);
      }
    }
  });

  it('refers only to shapes that it holds', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    const names = new Set(references.map(([, name]) => name));
    expect(names.size).toBeGreaterThan(5);
    expect(Object.keys(document.components?.schemas ?? {})).toEqual(expect.arrayContaining([...names]));
  });

  it('documents the headers and the fallback marker of a latest read', () => {
    const response = document.paths['/v1/top-picks/{universe}/{mode}']?.get?.responses['200'];
    expect(response).toMatchObject({
      headers: {
        ETag: { description: expect.any(String) },
        'Snapshot-Stale': { schema: { enum: ['true', 'false'] } },
        'Snapshot-Source': { schema: { enum: ['redis', 'memory', 'history'] } },
      },
    });
  });

  it('comes with a page whose scripts its security policy lets run', async () => {
    const page = await gateway.get('/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    const html = await page.text();
    const scripts = [...html.matchAll(/<script src="\.?\/?([^"]+)"/g)].map(([, path]) => path);
    expect(scripts.length).toBeGreaterThan(0);
    expect(html).not.toMatch(/<script>(?!\s*<)/);
    for (const path of scripts) {
      const script = await gateway.get(`/${path}`);
      expect(script.status).toBe(200);
      expect((await script.text()).length).toBeGreaterThan(0);
    }
  });
});
