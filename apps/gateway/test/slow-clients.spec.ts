import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pollUntil } from '@tapedeck/local-servers';
import { HEADERS_TIMEOUT_MS, IDLE_SOCKET_MS, KEEP_ALIVE_MS, REQUEST_TIMEOUT_MS } from '../src/http/limits.js';
import { startGateway, type GatewayUnderTest } from './support/gateway-under-test.js';
import { rawRequest } from './support/raw-request.js';

const TRICKLE_EVERY_MS = 100;

/** What a socket hears until it is closed, while something is sent to it now and then. */
async function trickle(port: number, start: string, part: string): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port });
  let heard = '';
  socket.on('data', (chunk) => (heard += chunk.toString()));
  // A reset is one of the ways in which it may end.
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.write(start);
  const timer = setInterval(() => socket.writable && socket.write(part), TRICKLE_EVERY_MS);
  socket.once('end', () => socket.end());
  await closed;
  clearInterval(timer);
  return heard;
}

async function opened(port: number): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port });
  socket.on('error', () => undefined);
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  return socket;
}

describe('a client that takes its time, or too much', () => {
  let gateway: GatewayUnderTest;
  beforeAll(async () => {
    gateway = await startGateway({
      REDIS_URL: 'redis://127.0.0.1:1',
      DATABASE_URL: 'postgres://127.0.0.1:1/none',
      GATEWAY_MAX_CONNECTIONS: '20',
    });
    const server = gateway.app.getHttpServer();
    expect(server).toMatchObject({
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      timeout: IDLE_SOCKET_MS,
    });
    // The same server, less patient: the limits themselves are many seconds.
    Object.assign(server, {
      headersTimeout: 300,
      requestTimeout: 600,
      keepAliveTimeout: 300,
      timeout: 1_500,
    });
  });
  afterAll(() => gateway.close());

  it.each([
    ['its headers', 'GET /health/live HTTP/1.1\r\nHost: x\r\n', 'X-Part: x\r\n'],
    ['its request line', 'GET /health/', 'x'],
    [
      'its body',
      'POST /v1/ai/learnings HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n',
      '{',
    ],
    [
      'its chunks',
      'POST /v1/ai/learnings HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
      '1\r\n \r\n',
    ],
  ])('is cut off while it trickles %s', async (_, start, part) => {
    expect(await trickle(gateway.port, start, part)).toMatch(
      /^HTTP\/1\.1 408 [^]*urn:tapedeck:problem:request-timeout/,
    );
  });

  it('is cut off once it has nothing more to say', async () => {
    expect(await trickle(gateway.port, 'GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n', '')).toMatch(
      /^HTTP\/1\.1 200 /,
    );
  });

  it('is answered in order when it sends many requests at once', async () => {
    const count = 200;
    const requests = Array.from(
      { length: count },
      (_, n) =>
        `GET /v1/none-${n} HTTP/1.1\r\nHost: x\r\n${n === count - 1 ? 'Connection: close\r\n' : ''}\r\n`,
    );
    const { status, body } = await rawRequest(gateway.port, requests.join(''));
    expect(status).toBe(404);
    const seen = [...body.matchAll(/"instance":"\/v1\/none-(\d+)"/g)].map(([, n]) => Number(n));
    expect(seen).toEqual(Array.from({ length: count }, (_, n) => n));
  });

  it('is told when it sends too many headers', async () => {
    const headers = Array.from({ length: 150 }, (_, n) => `X-${n}: 1\r\n`).join('');
    const { status, body } = await rawRequest(
      gateway.port,
      `GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`,
    );
    expect([status, (JSON.parse(body) as { type: string }).type]).toEqual([
      431,
      'urn:tapedeck:problem:request-header-fields-too-large',
    ]);
  });

  it('is turned away while too many others are connected, and let in when they are gone', async () => {
    const others = await Promise.all(Array.from({ length: 20 }, () => opened(gateway.port)));
    // Idle sockets are cut as well in time: what is asked here is asked at once.
    const refused = await opened(gateway.port);
    await new Promise((resolve) => refused.once('close', resolve));
    for (const socket of others) socket.destroy();
    const answered = await pollUntil(
      () =>
        rawRequest(gateway.port, 'GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n').then(
          ({ status }) => status,
          () => undefined,
        ),
      5_000,
    );
    expect(answered).toBe(200);
  });
});
