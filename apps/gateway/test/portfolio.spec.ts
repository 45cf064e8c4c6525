import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KEYS, SNAPSHOTS, type Snapshot, type SnapshotKind } from '@tapedeck/contracts';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';

const HOLDINGS = '/v1/portfolio/holdings';
const WATCHLIST = '/v1/portfolio/watchlist';
const NOW = '2018-02-07T22:00:00Z';
const JSON_TYPE = { 'content-type': 'application/json' };

function snapshotOf({ type, subject }: SnapshotKind, data: unknown): Snapshot<unknown> {
  return {
    id: '5d5c1b6e-1a52-5d0c-8a3e-6f1f0a3c7b11',
    type,
    subject,
    asOf: '2018-02-07T21:00:00Z',
    computedAt: '2026-01-05T10:00:00.250Z',
    nextExpectedAt: '2018-02-08T21:00:00Z',
    staleAfter: '2018-02-08T22:00:00Z',
    source: '/tapedeck/portfolio',
    data,
  };
}

describe('the portfolio over HTTP', () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;
  beforeAll(async () => {
    servers = await startServers();
    gateway = await startGateway({ ...servers.variables, MARKET_CLOCK: NOW });
  });
  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });

  const put = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    gateway.get(path, {
      method: 'PUT',
      headers: { ...JSON_TYPE, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const drop = (path: string, headers: Record<string, string> = {}) =>
    gateway.get(path, { method: 'DELETE', headers });
  const listed = async (query = '') =>
    ((await (await gateway.get(HOLDINGS + query)).json()) as { items: { symbol: string }[] }).items;

  it('keeps a holding with the digits it was entered with, from the market’s now on', async () => {
    const response = await put(`${HOLDINGS}/AAPL`, { quantity: '10', averageCost: '101.250' });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe('"1"');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const answer = (await response.json()) as { effectiveAt: string };
    expect(answer).toMatchObject({ symbol: 'AAPL', quantity: '10', averageCost: '101.250', version: 1 });
    expect(Math.abs(Date.parse(answer.effectiveAt) - Date.parse(NOW))).toBeLessThan(60_000);
    expect(await listed()).toMatchObject([
      { symbol: 'AAPL', quantity: '10', averageCost: '101.250', currency: null, version: 1 },
    ]);
  });

  it('takes what was bought earlier, and shows it from then on and as it was known', async () => {
    const before = new Date().toISOString();
    const when = '2018-01-10T15:00:00Z';
    const path = `${HOLDINGS}/${encodeURIComponent('BTC/USDT')}?effectiveAt=${when}`;
    expect((await put(path, { quantity: '-0.5', averageCost: '0', currency: 'USD' })).status).toBe(200);
    const of = async (query: string) => (await listed(query)).map(({ symbol }) => symbol);
    expect(await of(`?asOf=${when}`)).toEqual(['BTC/USDT']);
    expect(await of('?asOf=2018-01-10T14:59:59Z')).toEqual([]);
    expect(await of(`?asOf=${when}&knownAt=${before}`)).toEqual([]);
  });

  it('changes nothing on the ground of a version that is not the newest', async () => {
    const edit = { quantity: '1', averageCost: '1' };
    expect((await put(`${HOLDINGS}/MSFT`, edit)).status).toBe(200);
    expect((await put(`${HOLDINGS}/MSFT`, edit, { 'if-match': '"1"' })).headers.get('etag')).toBe('"2"');
    for (const response of [
      await put(`${HOLDINGS}/MSFT`, edit, { 'if-match': '"1"' }),
      await drop(`${HOLDINGS}/MSFT`, { 'if-match': '"1"' }),
    ]) {
      expect(response.status).toBe(412);
      expect(await response.json()).toMatchObject({ received: '"1"', expected: '"2"' });
    }
    expect((await drop(`${HOLDINGS}/MSFT`, { 'if-match': '"2"' })).status).toBe(204);
    const again = await drop(`${HOLDINGS}/MSFT`);
    expect(again.status).toBe(404);
    expect(await again.json()).toMatchObject({ type: 'urn:tapedeck:problem:not-held', received: 'MSFT' });
    expect((await listed()).map(({ symbol }) => symbol)).not.toContain('MSFT');
  });

  it('refuses another currency, and says which is kept', async () => {
    const response = await put(`${HOLDINGS}/SAP`, { quantity: '1', averageCost: '1', currency: 'EUR' });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      type: 'urn:tapedeck:problem:foreign-currency',
      detail: expect.stringMatching(/kept in USD.*EUR.*no exchange rates/),
      errors: [{ field: 'currency', received: '"EUR"' }],
    });
  });

  it('watches and no longer watches, with a note, with none and without a body', async () => {
    expect(await (await put(`${WATCHLIST}/IBM`, { note: 'ex-dividend' })).json()).toEqual({
      symbol: 'IBM',
      note: 'ex-dividend',
    });
    expect(await (await gateway.get(`${WATCHLIST}/IBM`, { method: 'PUT' })).json()).toEqual({
      symbol: 'IBM',
      note: null,
    });
    const rows = await servers.dataSource.query('SELECT symbol, note FROM watchlist_items');
    expect(rows).toEqual([{ symbol: 'IBM', note: null }]);
    expect((await drop(`${WATCHLIST}/IBM`)).status).toBe(204);
    expect((await drop(`${WATCHLIST}/IBM`)).status).toBe(404);
  });

  const edit = { quantity: '1', averageCost: '1' };
  it.each<[string, string, unknown, number]>([
    ['an array', 'AAPL', [], 422],
    ['a text', 'AAPL', '"10"', 422],
    ['null', 'AAPL', 'null', 422],
    ['broken JSON', 'AAPL', '{"quantity":', 400],
    ['a number', 'AAPL', { ...edit, quantity: 10 }, 422],
    ['NaN', 'AAPL', { ...edit, quantity: 'NaN' }, 422],
    ['an exponent', 'AAPL', { ...edit, quantity: '1e400' }, 422],
    ['a NUL', 'AAPL', { ...edit, quantity: '1\0' }, 422],
    ['a negative cost', 'AAPL', { ...edit, averageCost: '-1' }, 422],
    ['a cost beyond reach', 'AAPL', { quantity: '9'.repeat(15), averageCost: '9'.repeat(15) }, 422],
    ['a number beyond reach', 'AAPL', { ...edit, quantity: '9'.repeat(60) }, 422],
    ['no such member', 'AAPL', { ...edit, price: '1' }, 422],
    ['a prototype', 'AAPL', '{"__proto__":{"quantity":"1"},"averageCost":"1"}', 400],
    ['a long symbol', 'A'.repeat(3_000), edit, 422],
    ['a blank in the symbol', 'A%20B', edit, 422],
    ['a NUL in the symbol', 'A%00', edit, 422],
    ['a bad escape', '%E0%A4', edit, 400],
    ['no moment', 'AAPL?effectiveAt=yesterday', edit, 422],
    ['the future', 'AAPL?effectiveAt=2018-02-09T00:00:00Z', edit, 422],
    ['the far past', 'AAPL?effectiveAt=0001-01-01T00:00:00Z', edit, 422],
    ['an unknown parameter', 'AAPL?quantity=1', edit, 422],
  ])('refuses %s', async (_, path, body, status) => {
    const before = await servers.dataSource.query('SELECT count(*) FROM holding_changes');
    const response = await put(`${HOLDINGS}/${path}`, body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await servers.dataSource.query('SELECT count(*) FROM holding_changes')).toEqual(before);
  });

  it.each([
    [{ 'if-match': '*' }, 'If-Match'],
    [{ 'if-match': 'W/"1"' }, 'If-Match'],
    [{ 'if-match': '"99999999999"' }, 'If-Match'],
    [{ 'if-none-match': '*' }, 'If-None-Match'],
  ])('refuses the condition %j, which it would have to pass over', async (headers, parameter) => {
    const response = await put(`${HOLDINGS}/AAPL`, edit, headers);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ parameter });
  });

  it.each([
    [{ note: 5 }, 422],
    [{ note: 'x'.repeat(501) }, 422],
    [[], 422],
    ['{', 400],
  ])('refuses to watch with %j', async (body, status) => {
    expect((await put(`${WATCHLIST}/IBM`, body)).status).toBe(status);
  });

  it('refuses a note that PostgreSQL could not keep', async () => {
    for (const note of ['a\0b', 'a\ud800b']) {
      const response = await put(`${WATCHLIST}/IBM`, JSON.stringify({ note }));
      expect(response.status).toBe(422);
    }
  });

  it('serves the snapshots of positions and watchlist, and the past of the positions only', async () => {
    const { portfolioPositions, portfolioWatchlist } = SNAPSHOTS;
    expect((await gateway.get(WATCHLIST)).status).toBe(503);
    for (const [path, kind] of [
      ['/v1/portfolio/positions', portfolioPositions],
      [WATCHLIST, portfolioWatchlist],
    ] as const) {
      const body = JSON.stringify(snapshotOf(kind, { items: [] }));
      await servers.redisClient.set(kind.key, body);
      const response = await gateway.get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('snapshot-stale')).toBe('false');
      expect(await response.text()).toBe(body);
    }
    expect((await gateway.get('/v1/portfolio/positions?asOf=2018-01-02T00:00:00Z')).status).toBe(404);
    expect((await gateway.get(`${WATCHLIST}?asOf=2018-01-02T00:00:00Z`)).status).toBe(422);
    const health = (await (await gateway.get('/health/data')).json()) as { keys: { key: string }[] };
    expect(health.keys.map(({ key }) => key)).toEqual(
      expect.arrayContaining([KEYS.portfolioPositions, KEYS.portfolioWatchlist]),
    );
  });

  it('says 503 while PostgreSQL is away, and nothing of it is a fault of the gateway', async () => {
    await servers.postgres.kill();
    for (const response of [
      await put(`${HOLDINGS}/AAPL`, edit),
      await drop(`${HOLDINGS}/AAPL`),
      await gateway.get(HOLDINGS),
      await put(`${WATCHLIST}/AAPL`, {}),
      await drop(`${WATCHLIST}/AAPL`),
    ]) {
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('5');
      expect(await response.json()).toMatchObject({ type: 'urn:tapedeck:problem:portfolio-unavailable' });
    }
    expect((await gateway.get('/v1/portfolio/positions')).status).toBe(200);
  });
});
