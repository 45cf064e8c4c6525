import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ReadyHead } from './ready-head.js';

const TIMES = 4;
/** Every byte there is, so that none is taken for a letter of another alphabet. */
const bytes = (length: number) => Buffer.from(Array.from({ length }, (_, i) => i % 256));

describe('ReadyHead', () => {
  const agent = new Agent({ keepAlive: true });
  let server: Server;
  let head: ReadyHead;
  let changing: (() => Readonly<Record<string, string>>) | undefined;

  beforeAll(async () => {
    server = createServer((asked, response) =>
      head.send(response, Date.now(), asked.method === 'HEAD', changing?.()),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    agent.destroy();
    server.close();
  });
  beforeEach(() => (changing = undefined));

  async function ask(method: string, connection?: string) {
    const { port } = server.address() as AddressInfo;
    const headers = connection === undefined ? {} : { connection };
    const sent = request({
      host: '127.0.0.1',
      port,
      method,
      headers,
      ...(connection ? {} : { agent }),
    }).end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    const { date, ...named } = answer.headers;
    expect(Math.abs(Date.parse(date ?? '') - Date.now())).toBeLessThan(3_000);
    return { status: answer.statusCode, headers: named, body: await buffer(answer) };
  }

  const lines = (body: Buffer) => ['content-length', String(body.length), 'etag', '"x"'];

  it.each([0, 1, 4_096, 13_999, 14_000, 14_001, 200_000])(
    'gives %i bytes alike each time',
    async (length) => {
      const body = bytes(length);
      head = new ReadyHead(200, lines(body), body);
      for (let i = 0; i < TIMES; i++) {
        expect(await ask('GET')).toEqual({
          status: 200,
          headers: expect.objectContaining({ etag: '"x"', connection: 'keep-alive' }),
          body,
        });
        const { status, headers, body: none } = await ask('HEAD');
        expect([status, headers['content-length'], none.length]).toEqual([200, String(length), 0]);
      }
    },
  );

  it('gives each answer what is its own', async () => {
    const body = bytes(5_000);
    let count = 0;
    changing = () => ({ ratelimit: `"default";r=${(count += 1)}`, 'x-else': 'same' });
    head = new ReadyHead(200, lines(body), body);
    for (let i = 1; i <= TIMES; i++) {
      const { headers, body: got } = await ask('GET');
      expect([headers['ratelimit'], headers['x-else'], headers.etag]).toEqual([
        `"default";r=${i}`,
        'same',
        '"x"',
      ]);
      expect(got.equals(body)).toBe(true);
    }
    changing = undefined;
    expect((await ask('GET')).headers['ratelimit']).toBeUndefined();
  });

  it('gives a head alone to who has the body', async () => {
    head = new ReadyHead(304, ['etag', '"x"'], undefined);
    for (let i = 0; i < TIMES; i++) expect(await ask('GET')).toMatchObject({ status: 304, body: bytes(0) });
  });

  it('tells who wants the connection closed that it is', async () => {
    const body = bytes(100);
    head = new ReadyHead(200, lines(body), body);
    for (const connection of [undefined, 'close', undefined]) {
      const { headers, body: got } = await ask('GET', connection);
      expect([headers.connection, got.equals(body)]).toEqual([connection ?? 'keep-alive', true]);
    }
  });
});
