import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway, type GatewayUnderTest } from './support/gateway-under-test.js';

const NOW = '2018-02-07T20:59:59Z';
/** Neither is needed: bars come from the source. */
const NOBODY = { REDIS_URL: 'redis://127.0.0.1:1', DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' };

interface Page {
  readonly timeframe: string;
  readonly items: readonly { openTime: string; closeTime: string; close: number; adjClose?: number | null }[];
  readonly nextCursor: string | null;
}

describe('instruments and bars', () => {
  const folder = mkdtempSync(join(tmpdir(), 'market-'));
  let gateway: GatewayUnderTest;

  beforeAll(async () => {
    writeFileSync(join(folder, 'mine.csv'), 'symbol,name,sector\nSIM1,One,Tech\nGONE,Left,Energy\n');
    gateway = await startGateway({
      ...NOBODY,
      MARKET_DATA_URL: 'simulated:?seed=1&instruments=5',
      MARKET_CALENDAR: 'XNYS',
      MARKET_CLOCK: `${NOW}@0.001x`,
      UNIVERSES_DIR: folder,
    });
  });

  afterAll(async () => {
    await gateway.close();
    rmSync(folder, { recursive: true });
  });

  const json = async <T>(path: string) => (await (await gateway.get(path)).json()) as T;
  const anySymbol = async () =>
    (await json<{ items: { symbol: string }[] }>('/v1/instruments')).items[0]?.symbol ?? '';
  const bars = async (query: string) => json<Page>(`/v1/bars/${await anySymbol()}?${query}`);

  it('lists what can be asked for', async () => {
    expect(await json('/v1/instruments')).toMatchObject({
      universe: 'all',
      universes: ['all', 'mine'],
      timeframes: ['1m', '15m', '1h', '1d', '1w'],
      calendar: 'XNYS',
      zone: 'America/New_York',
    });
    const { items } = await json<{ items: { symbol: string; hasBars: boolean }[] }>('/v1/instruments');
    expect(items).toHaveLength(5);
    expect(items.every(({ hasBars }) => hasBars)).toBe(true);
    expect(await json('/v1/instruments?universe=mine')).toMatchObject({
      universe: 'mine',
      items: expect.arrayContaining([{ symbol: 'GONE', name: 'Left', sector: 'Energy', hasBars: false }]),
    });
  });

  it('shows completed bars, none later than the market', async () => {
    const { items, timeframe } = await bars('');
    expect([timeframe, items.length]).toEqual(['1d', 500]);
    // The session in progress ends a second after the market's now.
    expect(items.at(-1)?.closeTime).toBe('2018-02-06T21:00:00Z');
    const minutes = await bars('timeframe=1m&from=2018-02-07&to=9999-12-31T00:00:00Z&limit=5000');
    expect(minutes.items[0]?.openTime).toBe('2018-02-07T14:30:00Z');
    expect(minutes.items.at(-1)?.closeTime).toBe('2018-02-07T20:59:00Z');
    expect(minutes.items).toHaveLength(389);
    expect(minutes.nextCursor).toBeNull();
  });

  it('keeps to the range, and leaves no bar out between its pages', async () => {
    const range = 'timeframe=15m&from=2018-02-01T15:00:00Z&to=2018-02-02T15:05:00Z';
    const whole = await bars(range);
    expect(whole.items[0]?.openTime).toBe('2018-02-01T15:00:00Z');
    expect(whole.items.at(-1)?.closeTime).toBe('2018-02-02T15:00:00Z');
    const paged: Page['items'][number][] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Page = await bars(`${range}&limit=7${cursor && `&cursor=${cursor}`}`);
      expect(page.items.length).toBeLessThanOrEqual(7);
      paged.unshift(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole.items);
    expect(await bars('from=2018-02-03&to=2018-02-03')).toMatchObject({ items: [], nextCursor: null });
    expect(await bars('to=0001-01-01')).toMatchObject({ items: [] });
  });

  it('is cached until the next bar, or for long where the range is past', async () => {
    const path = `/v1/bars/${await anySymbol()}`;
    const latest = await gateway.get(path);
    expect(latest.headers.get('cache-control')).toBe('max-age=60');
    const past = await gateway.get(`${path}?to=2018-02-01`);
    expect(past.headers.get('cache-control')).toBe('max-age=3600');
    const etag = latest.headers.get('etag') ?? '';
    const again = await gateway.get(path, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await gateway.get(`${path}?limit=5`, { headers: { 'if-none-match': etag } });
    expect(other.status).toBe(200);
  });

  it.each([
    ['/v1/instruments?universe=none', 404, 'universe'],
    ['/v1/instruments?universe=a/b', 422, 'universe'],
    ['/v1/instruments?univers=all', 422, 'univers'],
    ['/v1/bars/NONE', 404, 'symbol'],
    ['/v1/bars/__proto__', 422, 'symbol'],
    ['/v1/bars/A%00B', 422, 'symbol'],
    [`/v1/bars/${'A'.repeat(33)}`, 422, 'symbol'],
    ['/v1/bars/A?timeframe=2m', 422, 'timeframe'],
    ['/v1/bars/A?timeframe=1d&timeframe=1w', 422, 'timeframe'],
    ['/v1/bars/A?from=2018-02-30', 422, 'from'],
    ['/v1/bars/A?from=2018-02-02&to=2018-02-01', 422, 'from'],
    ['/v1/bars/A?limit=0', 422, 'limit'],
    ['/v1/bars/A?limit=5001', 422, 'limit'],
    ['/v1/bars/A?limit=1e3', 422, 'limit'],
    ['/v1/bars/A?cursor=bTQ', 422, 'cursor'],
    ['/v1/bars/A?asOf=2018-01-01', 422, 'asOf'],
  ])('refuses %s with %i', async (path, status, parameter) => {
    const response = await gateway.get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ parameter });
  });

  it('says 503 while the source cannot be opened, and opens it at a later request', async () => {
    const universes = join(folder, 'later');
    const other = await startGateway({ ...NOBODY, UNIVERSES_DIR: universes });
    const refused = await other.get('/v1/instruments');
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('5');
    const body = await refused.text();
    expect(body).toContain('market-data-unavailable');
    expect(body).not.toContain(folder);
    mkdirSync(universes);
    expect((await other.get('/v1/instruments')).status).toBe(200);
    await other.close();
  });
});
