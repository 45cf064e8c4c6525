import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { KEYS, REQUESTS, SNAPSHOTS, type SnapshotKind } from '@tapedeck/contracts';
import { METRICS } from '@tapedeck/platform';
import { Registry } from 'prom-client';
import { FrontDoor } from '../src/front-door/front-door.js';
import type { LaneGate } from '../src/front-door/lane-gate.js';
import { ReadyAnswers } from '../src/front-door/ready-answers.js';
import { HttpMetrics } from '../src/http/http-metrics.js';
import { LATEST_ROUTES } from '../src/latest/latest-routes.js';
import { NearCache } from '../src/near-cache/near-cache.js';
import { FirstReads } from '../src/snapshots/first-reads.js';
import { LatestAddresses } from '../src/snapshots/latest-addresses.js';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';
import { keptAgent, plainRequest } from './support/plain-request.js';
import { pollUntil } from './support/poll-until.js';
import { rawRequest } from './support/raw-request.js';

const SR_LEVELS = SNAPSHOTS.srLevels('AAPL', '1d');
const TOP_PICKS = SNAPSHOTS.topPicks('sp500', 'swing');
const PATH = '/v1/top-picks/sp500/swing';

/** Every address of a latest snapshot, and its key. */
const ADDRESSES: readonly (readonly [string, SnapshotKind])[] = [
  ...LATEST_ROUTES.map(({ path, kind }) => [`/${path}`, kind] as const),
  [PATH, TOP_PICKS],
  ['/v1/sr-levels/AAPL/1d', SR_LEVELS],
];

/** Some 4 kB of text that is not only ASCII, fresh for a day of the clock below, or stale for long. */
function body({ type, subject }: SnapshotKind, { stale = false, filler = 'ÆØÅ é 日本 ' } = {}): Buffer {
  const data = { filler: filler.repeat(220) };
  return Buffer.from(
    JSON.stringify({
      id: 'x',
      type,
      subject,
      asOf: '2018-02-07T20:00:00Z',
      // On the second, and with nothing to wait for: headers then change together with the date.
      computedAt: '2026-01-05T10:00:00Z',
      nextExpectedAt: '2018-02-07T20:30:00Z',
      staleAfter: stale ? '2018-02-07T20:45:00Z' : '2018-02-08T21:15:00Z',
      source: '/test',
      data,
    }),
  );
}

describe('the fast lane and the slow lane', () => {
  const agent = keptAgent();
  let servers: Servers;
  let gateway: GatewayUnderTest;

  beforeAll(async () => {
    servers = await startServers();
    gateway = await startGateway({ ...servers.variables, MARKET_CLOCK: '2018-02-07T21:00:00Z@0.001x' });
  });

  afterAll(async () => {
    agent.destroy();
    await gateway.close();
    await servers.stop();
  });

  beforeEach(async () => {
    for (const [path, kind] of ADDRESSES) {
      await servers.redisClient.set(kind.key, body(kind));
      await pollUntil(
        async () => (await gateway.get(path), gateway.app.get(NearCache).now(kind.key)),
        (held) => held !== undefined,
      );
    }
  });

  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    plainRequest(gateway.url + path, { method, headers, agent });

  /** With an empty query the same is asked for, of the framework. */
  async function both(path: string, headers: Record<string, string> = {}, method = 'GET') {
    const before = Math.floor(Date.now() / 1_000);
    const [fast, slow] = [await ask(path, headers, method), await ask(`${path}?`, headers, method)];
    // Node renews it by a timer of its own, which may be late.
    for (const { headers: named } of [fast, slow]) {
      expect(named.date).toMatch(/GMT$/);
      delete named.date;
    }
    return before === Math.floor(Date.now() / 1_000) ? { fast, slow } : undefined;
  }
  const sameSecond = async (...of: Parameters<typeof both>) => {
    for (;;) {
      const answers = await both(...of);
      if (answers !== undefined) return answers;
    }
  };

  describe.each(ADDRESSES.map(([path]) => path))('%s', (path) => {
    it.each<[string, Record<string, string>]>([
      ['a plain request', {}],
      ['one that takes gzip', { 'accept-encoding': 'gzip' }],
      ['one that takes brotli', { 'accept-encoding': 'gzip, deflate, br' }],
      ['one that takes neither', { 'accept-encoding': 'identity' }],
    ])('answers %s alike', async (_, headers) => {
      // The first who asks for an encoding is not kept waiting for it.
      const encoding = headers['accept-encoding']?.split(', ').at(-1)?.replace('identity', '') || undefined;
      await pollUntil(
        () => ask(path, headers),
        (answer) => answer.headers['content-encoding'] === encoding,
      );
      for (const method of ['GET', 'HEAD']) {
        const { fast, slow } = await sameSecond(path, headers, method);
        expect(fast).toEqual(slow);
        expect(fast.status).toBe(200);
        expect(fast.headers['vary']).toBe('accept-encoding');
        expect(fast.headers['content-security-policy']).toBeDefined();
        expect(fast.body.length).toBe(method === 'HEAD' ? 0 : Number(fast.headers['content-length']));
        const again = await sameSecond(
          path,
          { ...headers, 'if-none-match': fast.headers.etag ?? '' },
          method,
        );
        expect(again.fast).toEqual(again.slow);
        expect(again.fast.status).toBe(304);
        expect(again.fast.headers.etag).toBe(fast.headers.etag);
        expect(again.fast.headers['content-length']).toBeUndefined();
        const since = { ...headers, 'if-modified-since': fast.headers['last-modified'] ?? '' };
        const still = await sameSecond(path, since, method);
        expect(still.fast).toEqual(still.slow);
        expect(still.fast.status).toBe(304);
      }
    });
  });

  it('give the published bytes in every encoding, each under a tag of its own', async () => {
    const published = (await servers.redisClient.getBuffer(TOP_PICKS.key)) ?? Buffer.of();
    const tags = new Set<string | undefined>();
    for (const [encoding, decoded] of [
      ['identity', (bytes: Buffer) => bytes],
      ['gzip', gunzipSync],
      ['br', brotliDecompressSync],
    ] as const) {
      const answer = await pollUntil(
        () => ask(PATH, { 'accept-encoding': encoding }),
        ({ headers }) => (headers['content-encoding'] ?? 'identity') === encoding,
      );
      expect(decoded(answer.body).equals(published)).toBe(true);
      tags.add(answer.headers.etag);
    }
    expect(tags.size).toBe(3);
  });

  it('are counted in one metric', async () => {
    const counted = async (path: string) => {
      const text = await gateway.app
        .get<Registry>(METRICS)
        .getSingleMetricAsString('http_request_duration_seconds');
      const lines = text
        .split('\n')
        .filter((line) => line.includes('_count{') && line.includes('method="GET"'));
      const line = lines.find((one) => one.includes(`route="${path}"`) && one.includes('status="200"'));
      return Number(line?.split(' ').at(-1) ?? 0);
    };
    const before = await counted('/v1/scalping');
    for (let i = 0; i < 5; i++) await ask('/v1/scalping');
    for (let i = 0; i < 4; i++) await ask('/v1/scalping?');
    await pollUntil(
      () => counted('/v1/scalping'),
      (count) => count === before + 9,
    );
  });

  it('both close the connection of who asks for that, and keep the others', async () => {
    for (const path of [PATH, `${PATH}?`]) {
      const closed = await rawRequest(
        gateway.port,
        `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      );
      expect([closed.status, closed.headers['connection']]).toEqual([200, 'close']);
      const old = await rawRequest(gateway.port, `GET ${path} HTTP/1.0\r\nHost: x\r\n\r\n`);
      expect([old.status, old.headers['connection']]).toEqual([200, 'close']);
      expect((await ask(path)).headers.connection).toBe('keep-alive');
    }
  });

  it('answer requests sent without waiting in their order', async () => {
    const paths = [PATH, `${PATH}?`, '/v1/scalping', '/v1/nothing', PATH];
    const bytes = paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`).join('');
    const last = 'HEAD /v1/scalping HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    const { status, body: rest } = await rawRequest(gateway.port, bytes + last);
    const statuses = [status, ...[...rest.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, code]) => Number(code))];
    expect(statuses).toEqual([200, 200, 200, 404, 200, 200]);
  });

  it.each([
    ['without a Host', 'GET /v1/scalping HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['with another method', 'DELETE /v1/scalping HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 405],
    [
      'with a body',
      'GET /v1/scalping HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}',
      200,
    ],
  ])('leave a request %s to the framework', async (_, bytes, status) => {
    expect((await rawRequest(gateway.port, bytes)).status).toBe(status);
  });

  it('both say what is stale', async () => {
    await servers.redisClient.set(KEYS.scalpingMonitor, body(SNAPSHOTS.scalpingMonitor, { stale: true }));
    await pollUntil(
      () => ask('/v1/scalping'),
      ({ headers }) => headers['snapshot-stale'] === 'true',
    );
    const { fast, slow } = await sameSecond('/v1/scalping');
    expect(fast).toEqual(slow);
  });

  it('leave levels that are overdue to who can have them computed', async () => {
    await servers.redisClient.set(SR_LEVELS.key, body(SR_LEVELS, { stale: true }));
    const startedMs = performance.now();
    const answer = await pollUntil(
      () => ask('/v1/sr-levels/AAPL/1d'),
      ({ headers }) => headers['snapshot-stale'] === 'true',
    );
    expect(answer.status).toBe(200);
    // Nobody computes them here: they were waited for.
    expect(performance.now() - startedMs).toBeGreaterThan(900);
  });

  it('say goodbye to a kept connection while the gateway closes', async () => {
    const closing = await startGateway({ ...servers.variables, MARKET_CLOCK: '2018-02-07T21:00:00Z' });
    await pollUntil(
      () => plainRequest(closing.url + PATH),
      () => closing.app.get(NearCache).now(TOP_PICKS.key) !== undefined,
    );
    await servers.redisClient.set(SR_LEVELS.key, body(SR_LEVELS, { stale: true }));
    const asked = await servers.redisClient.xlen(REQUESTS.srLevels.stream);
    const socket = connect({ host: '127.0.0.1', port: closing.port });
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    // Overdue levels are waited for: an answer under way, which closing lets end.
    socket.write('GET /v1/sr-levels/AAPL/1d HTTP/1.1\r\nHost: x\r\n\r\n');
    await pollUntil(
      () => servers.redisClient.xlen(REQUESTS.srLevels.stream),
      (requests) => requests > asked,
    );
    const closed = closing.close();
    await pollUntil(
      () =>
        plainRequest(closing.url + PATH).then(
          () => 'open',
          () => 'refused',
        ),
      (state) => state === 'refused',
    );
    socket.write(`GET ${PATH} HTTP/1.1\r\nHost: x\r\n\r\n`);
    await Promise.all([closed, once(socket, 'close')]);
    const [, ...heads] = Buffer.concat(chunks).toString().split('HTTP/1.1 200 OK\r\n');
    expect(heads.map((head) => /^connection: (.*)\r$/im.exec(head)?.[1])).toEqual(['keep-alive', 'close']);
  });

  it('are two: what the door answers never reaches the framework', async () => {
    const door = new FrontDoor();
    let reached = 0;
    const server = createServer(
      door.before((_request, response) => {
        reached += 1;
        response.end();
      }),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`;
    const { app } = gateway;
    const gate = jest.fn<LaneGate>(() => ({ pass: true, headers: { 'x-from-gate': 'yes' } }));
    try {
      await plainRequest(url);
      expect(reached).toBe(1);
      const parts = [app.get(LatestAddresses), app.get(NearCache), app.get(ReadyAnswers)] as const;
      door.open(...parts, new HttpMetrics(new Registry()), app.get(FirstReads), gate);
      for (let i = 0; i < 3; i++) {
        const { headers, body: bytes } = await plainRequest(url, { agent });
        expect(headers['x-from-gate']).toBe('yes');
        expect(bytes.equals(body(TOP_PICKS))).toBe(true);
      }
      expect([reached, gate.mock.calls.length]).toEqual([1, 3]);
      gate.mockReturnValue({ pass: false });
      await plainRequest(url);
      await plainRequest(`${url}?`);
      // The gate is asked only for what it may let pass: asking may cost the client something.
      expect([reached, gate.mock.calls.length]).toEqual([3, 4]);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});
