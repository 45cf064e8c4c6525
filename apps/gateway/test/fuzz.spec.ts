import { Agent, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KEYS } from '@tapedeck/contracts';
import { pollUntil } from '@tapedeck/local-servers';
import fc from 'fast-check';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';
import { bytesOf, topPicksSnapshot } from './support/snapshots.js';
import { storeRun } from './support/store-run.js';

const SEED = 20180207;
const REQUESTS = 4_000;
const AT_ONCE = 16;

const word = fc.oneof(
  fc.constantFrom(
    'sp500',
    'nasdaq',
    'swing',
    'intraday',
    '',
    '.',
    '..',
    '%',
    '%00',
    '%E0%A4%A',
    '*',
    ':mode',
    '[]',
  ),
  fc.string({ maxLength: 12 }).map(encodeURIComponent),
  fc.string({ unit: 'binary-ascii', maxLength: 12 }).map((text) => text.replace(/[\0-\x20\x7f]/g, '~')),
);
const path = fc.oneof(
  fc.tuple(fc.constantFrom('sp500', 'nasdaq', 'x'), word).map(([a, b]) => `/v1/top-picks/${a}/${b}`),
  fc.tuple(word, fc.constantFrom('swing', 'positional')).map(([a, b]) => `/v1/top-picks/${a}/${b}`),
  fc.constantFrom(
    '/v1/top-picks/sp500/swing',
    '/v1/history/top-picks-runs',
    '/v1/ops/streams',
    '/v1/ops/dead-letters',
    '/v1/instruments',
    '/v1/bars/A',
    '/health/data',
    '/health/live',
    '/docs',
  ),
  word.map((symbol) => `/v1/bars/${symbol}`),
  fc.tuple(word, fc.constantFrom('', '/redrive')).map(([a, b]) => `/v1/ops/dead-letters/${a}${b}`),
  fc.array(word, { maxLength: 5 }).map((words) => `/${words.join('/')}`),
);
const value = fc.oneof(
  word,
  fc.integer().map(String),
  fc.date({ noInvalidDate: true }).map((date) => encodeURIComponent(date.toISOString())),
  fc
    .date({ noInvalidDate: true, min: new Date('2018-01-01'), max: new Date('2018-03-01') })
    .map((date) => date.toISOString().slice(0, 10)),
  fc.base64String({ maxLength: 60 }).map((text) => text.replaceAll('=', '')),
);
const name = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      'asOf',
      'knownAt',
      'from',
      'to',
      'limit',
      'cursor',
      'timeframe',
      'universe',
      'mode',
      'code',
    ),
  },
  { weight: 1, arbitrary: word },
);
const query = fc
  .array(fc.tuple(name, value), { maxLength: 4 })
  .map((pairs) => (pairs.length === 0 ? '' : `?${pairs.map(([key, text]) => `${key}=${text}`).join('&')}`));
const headerText = fc.string({ unit: 'grapheme-ascii', maxLength: 40 });
const headers = fc.dictionary(
  fc.constantFrom(
    'if-none-match',
    'if-modified-since',
    'accept',
    'accept-encoding',
    'range',
    'content-type',
    'cookie',
  ),
  headerText,
  { maxKeys: 3 },
);
const call = fc.record({
  method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS'),
  path,
  query,
  headers,
});

describe('whatever is asked', () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const rejections: unknown[] = [];
  const collect = (reason: unknown) => rejections.push(reason);

  beforeAll(async () => {
    process.on('unhandledRejection', collect);
    servers = await startServers();
    await servers.redisClient.set(KEYS.topPicks('sp500', 'swing'), bytesOf(topPicksSnapshot()));
    await storeRun(servers.dataSource, topPicksSnapshot());
    gateway = await startGateway({ ...servers.variables, MARKET_CLOCK: '2018-02-07T22:00:00Z' });
  });

  afterAll(async () => {
    agent.destroy();
    await gateway.close();
    await servers.stop();
    process.off('unhandledRejection', collect);
  });

  interface Answer {
    readonly status: number;
    readonly type: string;
    readonly body: string;
  }

  function send({ method, path, query, headers }: typeof call extends fc.Arbitrary<infer T> ? T : never) {
    return new Promise<Answer>((resolve, reject) => {
      const outgoing = request(
        { host: '127.0.0.1', port: gateway.port, agent, method, path: path + query, headers },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.once('end', () =>
            resolve({
              status: incoming.statusCode ?? 0,
              type: incoming.headers['content-type'] ?? '',
              body: Buffer.concat(chunks).toString(),
            }),
          );
        },
      );
      outgoing.once('error', reject);
      outgoing.end();
    });
  }

  it('is answered, never by a fault of the gateway', async () => {
    // One read opens what is opened by the first read: on a busy machine that may take longer than a read may.
    await pollUntil(async () => (await gateway.get('/v1/history/top-picks-runs')).ok || undefined, 20_000);
    const calls = fc.sample(call, { seed: SEED, numRuns: REQUESTS });
    const seen = new Map<number, number>();
    const faults: unknown[] = [];
    const work = calls[Symbol.iterator]();
    const worker = async () => {
      for (const next of work) {
        const answer = await send(next);
        seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
        const isProblem =
          answer.status < 400 ||
          (answer.type === 'application/problem+json' &&
            (next.method === 'HEAD' || JSON.parse(answer.body).status === answer.status));
        if (answer.status >= 500 || !isProblem) faults.push({ next, answer });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    expect(faults).toEqual([]);
    expect(rejections).toEqual([]);
    // The fuzz is worth something only if it gets everywhere.
    expect([...seen.keys()]).toEqual(expect.arrayContaining([200, 400, 404, 405, 422]));
  });
});
