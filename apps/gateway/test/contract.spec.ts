import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KEYS, STREAMS } from '@tapedeck/contracts';
import { CheckedFetch, type OpenApiDocument, type Operation } from '@tapedeck/openapi-contract';
import { LATEST_ROUTES } from '../src/latest/latest-routes.js';
import { testKey } from './support/api-keys.js';
import {
  answerExample,
  documentedStatuses,
  requestOf,
  type RequestParts,
} from './support/contract-requests.js';
import { eventFields, writeLetter } from './support/dead-letters.js';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';

const NOBODY = { REDIS_URL: 'redis://127.0.0.1:1', DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' };
const CLOCK = '2018-02-07T21:30:00Z';
const LONG_AGO = 'asOf=2001-01-01T00:00:00Z';
const TWICE_ID = '1518037260123-0';

/** What makes each operation answer that what is asked for does not exist. */
const MISSING: Readonly<Record<string, RequestParts>> = {
  getTopPicks: { path: { universe: 'sp501' } },
  getTopPicksPositions: { query: LONG_AGO },
  getPortfolioPositions: { query: LONG_AGO },
  getDashboardOverview: { query: LONG_AGO },
  getDashboardPerformance: { query: LONG_AGO },
  getSrLevels: { path: { scope: '5m' } },
  getPickPerformance: { query: 'universe=sp501' },
  getRecommendationPerformance: { query: 'model=nobody' },
  getInstruments: { query: 'universe=sp501' },
  getBars: { path: { symbol: 'NOPE' } },
  getDeadLetter: { path: { id: '1-1' } },
  redriveDeadLetter: { path: { id: '1-1' } },
  deleteHolding: { path: { symbol: 'NOPE' } },
  unwatch: { path: { symbol: 'NOPE' } },
};
const HISTORY_FILTERS = ['universe', 'symbol', 'subject', 'agent', 'model'];

/** Every operation is brought to answer with every status that the document has for it, and each answer is held against it. */
describe('the answers of the gateway', () => {
  const keys = { read: testKey(['read']), ingest: testKey(['ingest']), admin: testKey(['admin']) };
  const spent = testKey(['read', 'ingest', 'admin'], { rateLimit: '1/86400s' });
  let servers: Servers;
  let open: GatewayUnderTest;
  let guarded: GatewayUnderTest;
  let alone: GatewayUnderTest;
  let checked: CheckedFetch;
  /** Path parameters of what exists. */
  let existing: Record<string, string>;
  /** A symbol that the market data has. */
  let quoted: string;

  beforeAll(async () => {
    servers = await startServers();
    const market = {
      MARKET_DATA_URL: 'simulated:?seed=1&instruments=5',
      MARKET_CLOCK: `${CLOCK}@0.001x`,
      TOP_PICKS_RUNS: 'sp500/swing',
    };
    open = await startGateway({ ...servers.variables, ...market });
    guarded = await startGateway({
      ...servers.variables,
      ...market,
      GATEWAY_API_KEYS: [...Object.values(keys), spent].map(({ line }) => line).join('\n'),
      GATEWAY_UNAUTHORIZED_LIMIT: 'off',
    });
    alone = await startGateway({ ...NOBODY, ...market, MARKET_DATA_URL: 'simulated:?seed=none' });
    checked = new CheckedFetch((await (await open.get('/docs-json')).json()) as OpenApiDocument);
    await seed();
  }, 60_000);

  afterAll(async () => {
    await Promise.all([open, guarded, alone].map((gateway) => gateway.close()));
    await servers.stop();
  });

  /** Snapshots as the document shows them, a dead letter, and two that share their id. */
  async function seed(): Promise<void> {
    const example = (id: string) => JSON.stringify(answerExample(operation(id)));
    const keyed: [string, string][] = [
      [KEYS.topPicks('sp500', 'swing'), example('getTopPicks')],
      [KEYS.srLevels('AAPL', '1d'), example('getSrLevels')],
      ...LATEST_ROUTES.map(({ kind, operationId }): [string, string] => [kind.key, example(operationId)]),
    ];
    await servers.redisClient.mset(Object.fromEntries(keyed));
    const letter = await writeLetter(
      servers.redisClient,
      eventFields('4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11'),
    );
    for (const stream of [STREAMS.ai, STREAMS.llm])
      await writeLetter(servers.redisClient, eventFields('x'), { stream, id: TWICE_ID });
    const { items } = (await (await open.get('/v1/instruments')).json()) as { items: { symbol: string }[] };
    existing = { universe: 'sp500', mode: 'swing', scope: '1d', id: letter };
    quoted = items[0]?.symbol ?? '';
  }

  function operation(id: string): Operation {
    const found = checked.operations.find(({ operationId }) => operationId === id);
    if (found === undefined) throw new Error(`no operation ${id}`);
    return found;
  }

  const having = (...statuses: number[]) =>
    checked.operations.filter((one) => documentedStatuses(one).some((status) => statuses.includes(status)));

  /** Sends it, and reads the answer only where it has an end. */
  async function ask(gateway: GatewayUnderTest, of: Operation, parts: RequestParts = {}): Promise<Response> {
    const path = { ...existing, ...(of.operationId === 'getBars' ? { symbol: quoted } : {}), ...parts.path };
    const { path: address, init } = requestOf(of, { ...parts, path });
    const ends = new AbortController();
    const response = await checked.fetch(gateway.url + address, { ...init, signal: ends.signal });
    if (response.headers.get('content-type')?.startsWith('text/event-stream')) ends.abort();
    else await response.text();
    return response;
  }

  const bearer = ({ bearer: header }: { bearer: Record<string, string> }) => header;
  const keyOf = (of: Operation) => keys[of['x-required-scope'] ?? 'read'];

  it('are well where all is well, and 304 to who has them', async () => {
    // In this order: what is put is deleted afterwards.
    for (const one of checked.operations.filter(({ method }) => method !== 'DELETE')) {
      const response = await ask(open, one);
      const etag = response.headers.get('etag');
      if (documentedStatuses(one).includes(304))
        await ask(open, one, { headers: { 'if-none-match': etag ?? '' } });
    }
    for (const one of checked.operations.filter(({ method }) => method === 'DELETE')) await ask(open, one);
    expect(checked.faults).toEqual([]);
  });

  it('refuse keys that are missing, of the wrong scope, two at once, or spent', async () => {
    await ask(guarded, operation('getScalping'), { headers: bearer(spent) });
    for (const one of having(401, 403)) {
      const { key } = keyOf(one);
      await ask(guarded, one);
      await ask(guarded, one, { headers: bearer(keyOf(one) === keys.read ? keys.ingest : keys.read) });
      await ask(guarded, one, { headers: { authorization: `Bearer ${key}`, 'x-api-key': key } });
      await ask(guarded, one, { headers: bearer(spent) });
    }
    expect(checked.faults).toEqual([]);
  });

  it('refuse what is malformed, unknown, in conflict or not acceptable', async () => {
    for (const one of having(422)) await ask(open, one, { query: 'nosuch=1' });
    for (const one of having(415)) await ask(open, one, { headers: { 'content-type': 'text/plain' } });
    for (const one of having(413))
      await ask(open, one, { body: JSON.stringify({ note: 'x'.repeat(2_000_000) }) });
    for (const one of having(412)) await ask(open, one, { headers: { 'if-match': '"7"' } });
    for (const one of having(409)) await ask(open, one, { path: { id: TWICE_ID } });
    for (const one of having(406)) await ask(open, one, { headers: { accept: 'application/xml' } });
    for (const one of having(404)) await ask(open, one, MISSING[one.operationId ?? ''] ?? misspelt(one));
    expect(checked.faults).toEqual([]);
  });

  /** A value of a filter that no row has. */
  function misspelt({ parameters = [] }: Operation): RequestParts {
    const filter = parameters.find(({ name, schema }) => HISTORY_FILTERS.includes(name) && !schema?.['enum']);
    return { query: `${filter?.name}=misspelt` };
  }

  it('say so when servers are away, and when nobody computes', async () => {
    const levels = ask(open, operation('getSrLevels'), { path: { symbol: 'MSFT' } });
    for (const one of having(503)) await ask(alone, one);
    await levels;
    expect(checked.faults).toEqual([]);
  }, 60_000);

  it('are all that the document has', () => {
    const documented = checked.operations.flatMap((one) =>
      documentedStatuses(one).map((status) => `${one.operationId} ${status}`),
    );
    expect(documented.filter((answer) => !checked.seen.has(answer))).toEqual([]);
    expect(checked.operations.length).toBeGreaterThan(40);
  });
});
