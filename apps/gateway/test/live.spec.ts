import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { EVENT_TYPES, STREAMS } from '@tapedeck/contracts';
import { until } from '@tapedeck/local-servers';
import { startGateway, type GatewayUnderTest } from './support/gateway-under-test.js';
import { startRedisOnly, type RedisOnly } from './support/redis-only.js';
import { SseClient } from './support/sse-client.js';
import { publish, tapeEvent } from './support/tape.js';

const PATH = '/v1/stream';

describe('the live stream', () => {
  let servers: RedisOnly;
  let gateway: GatewayUnderTest;
  const clients: SseClient[] = [];

  beforeAll(async () => {
    servers = await startRedisOnly();
    gateway = await startGateway({
      ...servers.variables,
      MARKET_CLOCK: '2018-02-07T22:00:00Z',
      GATEWAY_STREAM_HEARTBEAT_SECONDS: '1',
    });
    await until('the gateway follows the tape', async () => (await head()).status === 200);
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.cut();
  });
  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });

  const head = () => gateway.get(PATH, { method: 'HEAD' });
  const open = async (query = '', lastId = '') => {
    const client = new SseClient(gateway.port, query, lastId);
    clients.push(client);
    return client.open();
  };
  const send = (id: string, type?: string, subject?: string, stream?: string) =>
    publish(servers.redisClient, { id, type, subject }, stream);
  let serial = 0;
  const unique = () => `e${(serial += 1)}`;

  it('sends every event once, in order, whole, and says where the client stands from the first message on', async () => {
    const client = await open();
    expect(client.status).toBe(200);
    expect(client.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    await until('the first message', () => client.messages.length === 1);
    const [first] = client.messages;
    expect(first).toMatchObject({ event: 'position', id: expect.stringMatching(/^1\.[\w-]+$/) });
    expect(JSON.parse(first?.data ?? '')).toEqual({ position: first?.id, resumed: false });

    const ids = Array.from({ length: 300 }, unique);
    for (const id of ids) await send(id);
    await until('all are there', () => client.events.length >= 300);
    expect(client.eventIds).toEqual(ids);
    expect(new Set(client.events.map(({ id }) => id)).size).toBe(300);
    expect(JSON.parse(client.events[0]?.data ?? '')).toEqual({
      specversion: '1.0',
      ...tapeEvent({ id: ids[0] ?? '' }),
    });
    expect(client.events[0]?.event).toBe(EVENT_TYPES.topPicksRun);
  });

  it('keeps the text of the data, line breaks in it aside, and leaves out what is no event', async () => {
    const client = await open();
    const fields = (id: string, data: string, more: Record<string, string> = {}) => {
      const { data: _data, extensions: _none, ...event } = tapeEvent({ id });
      return Object.entries({ specversion: '1.0', ...event, ...more, data }).flat();
    };
    const add = (...entry: string[]) => servers.redisClient.xadd(STREAMS.topPicks, '*', ...entry);
    await add(...fields('spelled', '{"a": 1.500,\r\n "b":"\\n\u2028ÆØÅ"}'));
    await add(...fields('broken', '{"a":'));
    await add(...fields('split', '{}', { type: 'a\ndata: {"forged":true}' }));
    await add('foreign', 'entry');
    await add(...fields('next', '{}', { custom: 'x' }));
    await until('the last is there', () => client.events.length >= 2);
    expect(client.events.map(({ data }) => data)).toEqual([
      expect.stringContaining('"data":{"a": 1.500,   "b":"\\n\u2028ÆØÅ"}}'),
      expect.stringContaining('"custom":"x","data":{}}'),
    ]);
    expect(client.events.map(({ data }) => (JSON.parse(data) as { id: string }).id)).toEqual([
      'spelled',
      'next',
    ]);
  });

  it('filters by type and by subject, exact and by prefix', async () => {
    const { srLevels, scalpingMonitor, topPicksRun } = EVENT_TYPES;
    const [levels, apple, both] = await Promise.all([
      open(`?types=${srLevels},${scalpingMonitor}`),
      open('?subjects=AAPL/*,scalping'),
      open(`?types=${srLevels}&subjects=AAPL/1d,MSFT/*`),
    ]);
    const sent: [string, string, string, string][] = [
      ['f1', srLevels, 'AAPL/1d', STREAMS.srLevels],
      ['f2', srLevels, 'AAPLE/1d', STREAMS.srLevels],
      ['f3', srLevels, 'AAPL', STREAMS.srLevels],
      ['f4', scalpingMonitor, 'scalping', STREAMS.scalping],
      ['f5', topPicksRun, 'AAPL/1d', STREAMS.topPicks],
      ['f6', srLevels, 'MSFT/1w', STREAMS.srLevels],
      ['f7', srLevels, 'AAPL/1w', STREAMS.srLevels],
    ];
    for (const event of sent) await send(...event);
    await until('all are there', () => levels.events.length >= 6 && apple.events.length >= 4);
    expect(levels.eventIds.sort()).toEqual(['f1', 'f2', 'f3', 'f4', 'f6', 'f7']);
    expect(apple.eventIds.sort()).toEqual(['f1', 'f4', 'f5', 'f7']);
    expect(both.eventIds.sort()).toEqual(['f1', 'f6']);
  });

  it('moves a client on whose filter leaves everything out', async () => {
    const client = await open('?subjects=nothing');
    await until('the first message', () => client.lastId !== '');
    const before = client.lastId;
    await send(unique());
    await until('it is moved on', () => client.lastId !== before);
    expect(client.events).toEqual([]);
    // Resumed with another filter it gets nothing that lies before.
    const later = unique();
    const other = await open('', client.lastId);
    await send(later);
    await until('the next is there', () => other.events.length > 0);
    expect(other.eventIds).toEqual([later]);
  });

  it('sends comments while nothing happens', async () => {
    const client = await open();
    const { comments } = client;
    await until('two heartbeats', () => client.comments >= comments + 2);
  });

  it('sends nothing that is ahead of the market clock', async () => {
    const client = await open();
    await publish(servers.redisClient, { id: 'ahead', time: '2018-02-08T21:00:00Z' });
    await publish(servers.redisClient, { id: 'now', time: '2018-02-07T22:00:00Z' });
    await until('the one of now', () => client.events.length > 0);
    expect(client.eventIds).toEqual(['now']);
  });

  it.each([
    ['?types=top_picks.run', 400, 'unknown-event-type', 'types'],
    ['?types=', 422, 'invalid-parameter', 'types'],
    ['?types=a,,b', 422, 'invalid-parameter', 'types'],
    ['?types=a&types=b', 422, 'invalid-parameter', 'types'],
    ['?subjects=AAPL*', 422, 'invalid-parameter', 'subjects'],
    ['?subjects=*', 422, 'invalid-parameter', 'subjects'],
    ['?subjects=a%0Ab', 422, 'invalid-parameter', 'subjects'],
    [`?subjects=${'x'.repeat(101)}`, 422, 'invalid-parameter', 'subjects'],
    [`?subjects=${Array.from({ length: 51 }, (_, n) => n).join()}`, 422, 'invalid-parameter', 'subjects'],
    ['?symbol=AAPL', 422, 'invalid-parameter', 'symbol'],
  ])('refuses %s', async (query, status, type, parameter) => {
    const response = await gateway.get(PATH + query);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ type: `urn:tapedeck:problem:${type}`, parameter });
    if (type === 'unknown-event-type') {
      const known = await (await gateway.get(PATH + query)).json();
      expect(known).toMatchObject({ known: expect.arrayContaining([EVENT_TYPES.topPicksRun]) });
    }
  });

  it.each(['x', '1.', '1.AAAA', '2.AAAAAA', '1.AAAAAAEBnOqh1', '1.AAAAAA==', `1.${'A'.repeat(2_000)}`])(
    'refuses the position %.20s',
    async (id) => {
      const response = await gateway.get(PATH, { headers: { 'last-event-id': id } });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        type: 'urn:tapedeck:problem:malformed-position',
        parameter: 'Last-Event-ID',
      });
    },
  );

  it('answers HEAD without a stream, other methods with 405, and a client of HTTP/1.0', async () => {
    const answer = await head();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ]);
    const post = await gateway.get(PATH, { method: 'POST' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const old = connect({ host: '127.0.0.1', port: gateway.port });
    old.write(`GET ${PATH} HTTP/1.0\r\n\r\n`);
    let answered = '';
    old.on('data', (chunk: Buffer) => (answered += chunk.toString()));
    await until('the first message', () => answered.includes('event: position'));
    old.destroy();
    expect(answered).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(answered.toLowerCase()).toContain('connection: close');
    expect(answered.toLowerCase()).not.toContain('transfer-encoding');
  });

  it('waits for its turn behind a request that was sent before it on the same connection', async () => {
    const socket = connect({ host: '127.0.0.1', port: gateway.port });
    const ask = (path: string) => `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`;
    let answered = '';
    socket.on('data', (chunk: Buffer) => (answered += chunk.toString()));
    socket.write(ask('/health/live') + ask(PATH));
    await until('both answers', () => answered.includes('event: position'));
    await publish(servers.redisClient, { id: 'pipelined' });
    await until('the event', () => answered.includes('"id":"pipelined"'));
    socket.destroy();
    expect(answered.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
  });
});
