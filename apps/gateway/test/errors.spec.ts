import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KEYS } from '@tapedeck/contracts';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';
import { rawRequest } from './support/raw-request.js';
import { bytesOf, topPicksSnapshot } from './support/snapshots.js';
import { storeRun } from './support/store-run.js';

const PICKS = '/v1/top-picks/sp500/swing';
const RUNS = '/v1/history/top-picks-runs';
const LONG = 'x'.repeat(300);
const TWO_MB = 2 * 1024 * 1024;

interface Expected {
  readonly type: string;
  readonly parameter?: string;
  readonly known?: string[];
}

const invalid = (parameter: string): Expected => ({ type: 'invalid-parameter', parameter });

const REFUSED: [path: string, status: number, expected: Expected][] = [
  [
    '/v1/top-picks/sp501/swing',
    404,
    { type: 'unknown-universe', parameter: 'universe', known: ['nasdaq', 'sp500'] },
  ],
  [
    '/v1/top-picks/sp501/swing?asOf=2018-02-05T21:00:00Z',
    404,
    { type: 'unknown-universe', parameter: 'universe' },
  ],
  [`${RUNS}?universe=sp501`, 404, { type: 'unknown-universe', parameter: 'universe' }],
  ['/v1/top-picks/SP500/swing', 404, { type: 'unknown-universe' }],
  ['/v1/top-picks/sp500/scalping', 404, { type: 'mode-not-ranked', parameter: 'mode', known: ['swing'] }],
  ['/v1/top-picks/sp500/hourly', 404, { type: 'unknown-mode', parameter: 'mode' }],
  ['/v1/top-picks/sp500/Swing', 404, { type: 'unknown-mode' }],
  ['/v1/top-picks/nasdaq/swing', 503, { type: 'not-computed-yet' }],
  ['/v1/top-picks/-x/swing', 422, invalid('universe')],
  ['/v1/top-picks/a%20b/swing', 422, invalid('universe')],
  ['/v1/top-picks/a%2Fb/swing', 422, invalid('universe')],
  ['/v1/top-picks/%F0%9F%92%A9/swing', 422, invalid('universe')],
  ['/v1/top-picks/a%00b/swing', 422, invalid('universe')],
  ['/v1/top-picks/*/swing', 422, invalid('universe')],
  [`/v1/top-picks/${LONG}/swing`, 422, invalid('universe')],
  [`/v1/top-picks/${'x'.repeat(5000)}/swing`, 414, { type: 'uri-too-long' }],
  [`${PICKS}?asOf=${'x'.repeat(5000)}`, 414, { type: 'uri-too-long' }],
  ...[
    '2018-02-30T00:00:00Z',
    '2018-02-30',
    'yesterday',
    '',
    '2018-02-07',
    '2018-02-07T21:00:00',
    '0',
    'null',
  ].flatMap((text): typeof REFUSED => [
    [`${PICKS}?asOf=${text}`, 422, invalid('asOf')],
    [`${PICKS}?knownAt=${text}`, 422, invalid('knownAt')],
  ]),
  [`${PICKS}?asOf=2018-02-05T21:00:00Z&asOf=2018-02-06T21:00:00Z`, 422, invalid('asOf')],
  [`${PICKS}?asOf[]=2018-02-05T21:00:00Z`, 422, invalid('asOf[]')],
  [`${PICKS}?asOf=%E0%A4%A`, 422, invalid('asOf')],
  [`${PICKS}?asof=2018-02-05T21:00:00Z`, 422, invalid('asof')],
  [`${PICKS}?constructor=1`, 422, invalid('constructor')],
  [`${PICKS}?__proto__=1`, 422, invalid('__proto__')],
  [`${PICKS}?${LONG}=1`, 422, { type: 'invalid-parameter' }],
  [`${PICKS}?asOf=2018-02-08T00:00:00Z`, 422, invalid('asOf')],
  [`${PICKS}?asOf=9999-12-31T23:59:59Z`, 422, invalid('asOf')],
  [`${PICKS}?asOf=2001-01-01T00:00:00Z`, 404, { type: 'nothing-stored', parameter: 'asOf' }],
  ...['2018-02-30', 'yesterday', '', '2018-2-7', '20180207'].flatMap((text): typeof REFUSED => [
    [`${RUNS}?from=${text}`, 422, invalid('from')],
    [`${RUNS}?to=${text}`, 422, invalid('to')],
  ]),
  [`${RUNS}?from=2018-02-07&to=2018-02-06`, 422, invalid('from')],
  ...['0', '-1', '1.5', '501', '', 'ten', '1e2', '99999999999999999999'].map((text): (typeof REFUSED)[0] => [
    `${RUNS}?limit=${text}`,
    422,
    invalid('limit'),
  ]),
  ...['', 'x', '%00', 'MTIzNDU', LONG].map((text): (typeof REFUSED)[0] => [
    `${RUNS}?cursor=${text}`,
    422,
    invalid('cursor'),
  ]),
  [`${RUNS}?mode=hourly`, 422, invalid('mode')],
  [`${RUNS}?universe=a%20b`, 422, invalid('universe')],
  [`${RUNS}?universe=sp500&universe=nasdaq`, 422, invalid('universe')],
  [`${RUNS}?include=everything`, 422, invalid('include')],
  [`${RUNS}?page=2`, 422, invalid('page')],
  ['/v1/top-picks/%E0%A4%A/swing', 400, { type: 'bad-request' }],
  ['/%', 400, { type: 'bad-request' }],
  ['/', 404, { type: 'no-such-route' }],
  ['/v1/top-picks', 404, { type: 'no-such-route' }],
  ['/v1/top-picks/sp500', 404, { type: 'no-such-route' }],
  ['/v1/top-picks/sp500/swing/', 404, { type: 'no-such-route' }],
  ['/docs/none.css', 404, { type: 'not-found' }],
  ['/metrics', 404, { type: 'no-such-route' }],
];

describe('a request that cannot be answered', () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;

  beforeAll(async () => {
    servers = await startServers();
    await servers.redisClient.set(KEYS.topPicks('sp500', 'swing'), bytesOf(topPicksSnapshot()));
    await storeRun(servers.dataSource, topPicksSnapshot());
    gateway = await startGateway({
      ...servers.variables,
      MARKET_CLOCK: '2018-02-07T22:00:00Z',
      TOP_PICKS_RUNS: 'sp500/swing,nasdaq/swing',
    });
  });

  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });

  function expectProblem(status: number, contentType: string | null | undefined, body: string): unknown {
    expect(contentType).toBe('application/problem+json');
    const problem = JSON.parse(body) as Record<string, unknown>;
    expect(problem).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
    expect(problem['type']).toMatch(/^urn:tapedeck:problem:[a-z-]+$/);
    expect(body.length).toBeLessThan(2_000);
    return problem;
  }

  it.each(REFUSED)('GET %s: %i', async (path, status, { type, ...members }) => {
    const response = await gateway.get(path);
    expect(response.status).toBe(status);
    const problem = expectProblem(status, response.headers.get('content-type'), await response.text());
    expect(problem).toMatchObject({ type: `urn:tapedeck:problem:${type}`, ...members });
    expect(problem).toHaveProperty('instance');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    if (status === 422)
      expect(problem).toMatchObject({ expected: expect.any(String), received: expect.anything() });
    if (status === 503) expect(response.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
  });

  it('names what was received and what exists', async () => {
    const response = await gateway.get('/v1/top-picks/sp501/swing');
    const { detail, instance } = (await response.json()) as { detail: string; instance: string };
    expect(detail).toContain('"sp501"');
    expect(detail).toContain('nasdaq, sp500');
    expect(instance).toBe('/v1/top-picks/sp501/swing');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    '%s is refused with what is allowed',
    async (method) => {
      for (const path of [PICKS, RUNS, '/health/live', '/docs-json']) {
        const response = await gateway.get(path, { method });
        expect(response.status).toBe(405);
        expect(response.headers.get('allow')).toBe('GET, HEAD');
        expectProblem(405, response.headers.get('content-type'), await response.text());
      }
    },
  );

  it('refuses a wrong method before it looks at the body', async () => {
    const body = '{"not": JSON'.repeat(1_000);
    for (const type of ['application/json', 'text/xml', 'nonsense']) {
      const response = await gateway.get(PICKS, { method: 'POST', body, headers: { 'content-type': type } });
      expect(response.status).toBe(405);
    }
  });

  it.each<[string, number, string | Buffer]>([
    ['a URL of 2 MB', 431, `GET /v1/top-picks/${'x'.repeat(TWO_MB)}/swing HTTP/1.1\r\nHost: x\r\n\r\n`],
    ['a query of 2 MB', 431, `GET ${PICKS}?asOf=${'x'.repeat(TWO_MB)} HTTP/1.1\r\nHost: x\r\n\r\n`],
    ['a header of 2 MB', 431, `GET ${PICKS} HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(TWO_MB)}\r\n\r\n`],
    [
      'a bad percent-escape',
      400,
      `GET /v1/top-picks/%E0%A4%A/swing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    ],
    [
      'a raw byte in the path',
      400,
      Buffer.from(
        `GET /v1/top-picks/\u00e9/swing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
        'latin1',
      ),
    ],
    ['a method nobody knows', 400, `BREW ${PICKS} HTTP/1.1\r\nHost: x\r\n\r\n`],
    [
      'a method of another protocol',
      405,
      `PROPFIND ${PICKS} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    ],
    ['no Host', 400, `GET ${PICKS} HTTP/1.1\r\nConnection: close\r\n\r\n`],
    ['a target that is no path', 404, `OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`],
    [
      'an expectation nobody can meet',
      417,
      `GET ${PICKS} HTTP/1.1\r\nHost: x\r\nExpect: tea\r\nConnection: close\r\n\r\n`,
    ],
    ['no HTTP at all', 400, 'hello\r\n\r\n'],
    ['a NUL', 400, '\0\0\0\0\r\n\r\n'],
    ['a space in the path', 400, `GET /v1/top picks HTTP/1.1\r\nHost: x\r\n\r\n`],
    [
      'two lengths',
      400,
      `POST ${PICKS} HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab`,
    ],
    [
      'a length and chunks',
      400,
      `POST ${PICKS} HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
  ])('with %s is answered %i on the socket', async (_, status, bytes) => {
    const answer = await rawRequest(gateway.port, bytes);
    expect(answer.status).toBe(status);
    expectProblem(status, answer.headers['content-type'], answer.body);
    expect(Buffer.byteLength(answer.body)).toBe(Number(answer.headers['content-length']));
  });

  it('never sees the inside of an unexpected fault, only where to find it', async () => {
    await servers.dataSource.query('ALTER TABLE top_picks_runs RENAME COLUMN stale_after TO stale_later');
    try {
      const response = await gateway.get(`${PICKS}?asOf=2018-02-07T21:00:00Z`);
      expect(response.status).toBe(500);
      const body = await response.text();
      expectProblem(500, response.headers.get('content-type'), body);
      expect(body).toMatch(/"errorId":"[0-9a-f-]{36}"/);
      expect(body).not.toMatch(/stale_after|column|select/i);
    } finally {
      await servers.dataSource.query('ALTER TABLE top_picks_runs RENAME COLUMN stale_later TO stale_after');
    }
  });
});
