import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';
import { topPicksSnapshot } from './support/snapshots.js';
import { storeRun } from './support/store-run.js';

const PATH = '/v1/top-picks/sp500/swing';
const DAYS = ['2018-01-31', '2018-02-01', '2018-02-05', '2018-02-06', '2018-02-07'];
const RECORDED_AT = '2026-03-01T12:00:00.000Z';
const CORRECTED_AT = '2026-03-02T12:00:00.000Z';

describe('reads of the past', () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;
  const bodies = new Map<string, Buffer>();

  beforeAll(async () => {
    servers = await startServers();
    for (const day of DAYS) {
      const asOf = `${day}T21:00:00Z`;
      const next = new Date(Date.parse(asOf) + 86_400_000).toISOString().replace('.000', '');
      const snapshot = topPicksSnapshot({ asOf, nextExpectedAt: next, staleAfter: next });
      bodies.set(day, await storeRun(servers.dataSource, snapshot, RECORDED_AT));
    }
    await storeRun(
      servers.dataSource,
      topPicksSnapshot({ universe: 'nasdaq', asOf: '2018-02-02T21:00:00Z' }),
    );
    const late = topPicksSnapshot({ asOf: '2018-02-02T21:00:00Z' });
    bodies.set('late', await storeRun(servers.dataSource, late, CORRECTED_AT));
    gateway = await startGateway({ ...servers.variables, MARKET_CLOCK: '2018-02-07T22:00:00Z' });
  });

  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });

  async function expectRun(query: string, run: string): Promise<Response> {
    const response = await gateway.get(`${PATH}?${query}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('snapshot-source')).toBe('history');
    const body = Buffer.from(await response.arrayBuffer());
    expect(body.toString()).toBe(bodies.get(run)?.toString());
    return response;
  }

  it.each([
    ['asOf=2018-02-05T21:00:00Z', '2018-02-05'],
    ['asOf=2018-02-05T22:00:00%2B01:00', '2018-02-05'],
    ['asOf=2018-02-05T20:59:59.999Z', 'late'],
    ['asOf=2018-02-06T20:59:59Z', '2018-02-05'],
    ['asOf=2018-02-02T21:00:00Z', 'late'],
    ['asOf=2018-02-02T21:00:00Z&knownAt=2026-03-02T11:59:59.999Z', '2018-02-01'],
    ['asOf=2018-02-02T21:00:00Z&knownAt=2026-03-02T12:00:00Z', 'late'],
    ['knownAt=2026-03-01T12:00:00Z', '2018-02-07'],
  ])('%s answers the run of %s', async (query, run) => {
    await expectRun(query, run);
  });

  it('take a moment slightly ahead of the market to mean now', async () => {
    await expectRun('asOf=2018-02-07T22:00:30Z', '2018-02-07');
  });

  it('are stale by the moment asked for', async () => {
    const fresh = await expectRun('asOf=2018-02-05T21:00:00Z', '2018-02-05');
    expect(fresh.headers.get('snapshot-stale')).toBe('false');
    const stale = await expectRun('asOf=2018-02-04T21:00:00Z', 'late');
    expect(stale.headers.get('snapshot-stale')).toBe('false');
    const weekend = await expectRun('asOf=2018-02-01T20:00:00Z', '2018-01-31');
    expect(weekend.headers.get('snapshot-stale')).toBe('false');
    const overdue = await expectRun('asOf=2018-02-02T21:00:00Z&knownAt=2026-03-01T13:00:00Z', '2018-02-01');
    expect(overdue.headers.get('snapshot-stale')).toBe('true');
  });

  it('are revalidated while older runs may still be recorded, settled once both times are past', async () => {
    const open = await expectRun('asOf=2018-02-05T21:00:00Z', '2018-02-05');
    expect(open.headers.get('cache-control')).toBe('no-cache');
    const settled = await expectRun('asOf=2018-02-05T21:00:00Z&knownAt=2026-03-05T00:00:00Z', '2018-02-05');
    expect(settled.headers.get('cache-control')).toMatch(/^max-age=\d+, immutable$/);
    const again = await gateway.get(`${PATH}?asOf=2018-02-05T21:00:00Z`, {
      headers: { 'if-none-match': open.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it.each([
    ['asOf=2018-01-31T20:59:59Z', 'asOf'],
    ['asOf=1900-01-01T00:00:00Z', 'asOf'],
    ['asOf=0000-01-01T00:00:00Z', 'asOf'],
    ['asOf=2018-02-05T21:00:00Z&knownAt=2026-03-01T11:59:59Z', 'knownAt'],
  ])('%s lies before any run: 404', async (query, parameter) => {
    const response = await gateway.get(`${PATH}?${query}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ type: 'urn:tapedeck:problem:nothing-stored', parameter });
  });

  describe('by page', () => {
    interface Page {
      readonly items: { readonly universe: string; readonly asOf: string; readonly data?: unknown }[];
      readonly nextCursor: string | null;
    }

    async function page(query: string): Promise<Page> {
      const response = await gateway.get(`/v1/history/top-picks-runs?${query}`);
      expect(response.status).toBe(200);
      return (await response.json()) as Page;
    }

    it('give every run once, newest first, however small the page', async () => {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const { items, nextCursor }: Page = await page(
          `universe=sp500&mode=swing&limit=2${cursor === null ? '' : `&cursor=${cursor}`}`,
        );
        expect(items.length).toBeLessThanOrEqual(2);
        seen.push(...items.map(({ asOf }) => asOf));
        cursor = nextCursor;
      } while (cursor !== null);
      expect(seen).toEqual(
        [...DAYS, '2018-02-02']
          .sort()
          .reverse()
          .map((day) => `${day}T21:00:00Z`),
      );
    });

    it.each([
      ['from=2018-02-05&to=2018-02-06', 2],
      ['from=2018-02-05T21:00:00Z&to=2018-02-06T20:59:59Z', 1],
      ['from=2018-02-07', 1],
      ['to=2018-01-31', 1],
      ['from=2018-02-03&to=2018-02-04', 0],
      ['', 7],
      ['universe=nasdaq', 1],
      ['mode=swing', 7],
      ['mode=intraday', 0],
      ['universe=nasdaq&mode=intraday', 0],
    ])('%s finds %i', async (query, count) => {
      const { items, nextCursor } = await page(query);
      expect(items).toHaveLength(count);
      expect(nextCursor).toBeNull();
    });

    it('carry the data only when asked to', async () => {
      expect((await page('limit=1')).items[0]).not.toHaveProperty('data');
      expect((await page('limit=1&include=data')).items[0]?.data).toMatchObject({ universe: 'sp500' });
    });
  });
});
