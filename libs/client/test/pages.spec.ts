import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TapedeckClient } from '../src/index.js';
import { json, OddServer, problem, type Behaviour } from './support/odd-server.js';

/** Pages of a list of so many numbers; the cursor is where the next one begins. */
function pagesOf(count: number, size: number): Behaviour {
  return (response, request) => {
    const start = Number(new URL(request.url, 'http://x').searchParams.get('cursor') ?? '0');
    const items = Array.from({ length: Math.min(size, count - start) }, (_, n) => ({ n: start + n }));
    const end = start + items.length;
    json({ items, nextCursor: end < count ? String(end) : null })(response, request);
  };
}

describe('a list in pages', () => {
  const server = new OddServer();
  beforeAll(() => server.start());
  afterAll(() => server.stop());
  const client = () => new TapedeckClient({ baseUrl: server.url, retry: { baseDelayMs: 1 } });

  it('is gone through item by item, a page asked for when it is needed', async () => {
    server.does(pagesOf(7, 3));
    const seen: unknown[] = [];
    for await (const row of client().history('pick-outcomes', { universe: 'sp500', limit: 3 }))
      seen.push(row);
    expect(seen).toEqual(Array.from({ length: 7 }, (_, n) => ({ n })));
    expect(server.seen.map(({ url }) => url)).toEqual([
      '/v1/history/pick-outcomes?universe=sp500&limit=3',
      '/v1/history/pick-outcomes?universe=sp500&limit=3&cursor=3',
      '/v1/history/pick-outcomes?universe=sp500&limit=3&cursor=6',
    ]);
    server.does(pagesOf(7, 3));
    expect(await client().ops.deadLetters().first(2)).toHaveLength(2);
    expect(server.seen).toHaveLength(1);
    expect(await client().ops.deadLetters().first(0)).toEqual([]);
    expect(server.seen).toHaveLength(1);
  });

  it('is empty where there is nothing', async () => {
    server.does(pagesOf(0, 3));
    expect(await client().history('llm-requests').first(5)).toEqual([]);
    expect(server.seen).toHaveLength(1);
  });

  it('is gone through by pages of buckets, with the whole of each request', async () => {
    server.does(pagesOf(4, 2));
    const from = new Date('2018-01-01T00:00:00Z');
    const pages = client().buckets('portfolio-snapshots', { interval: '1d', from }).pages();
    const sizes: number[] = [];
    for await (const { items } of pages) sizes.push(items.length);
    expect(sizes).toEqual([2, 2]);
    expect(server.seen[1]?.url).toBe(
      '/v1/history/portfolio-snapshots?from=2018-01-01T00%3A00%3A00.000Z&interval=1d&cursor=2',
    );
  });

  it('goes on behind a page that failed and came after all', async () => {
    const pages = pagesOf(4, 2);
    server.does(pages, problem(503), pages);
    expect(await client().market.bars({ symbol: 'AAPL' }).first(9)).toHaveLength(4);
  });

  it('comes as lines in one go, as long as it takes', async () => {
    server.does((response) => {
      response.writeHead(200, { 'content-type': 'text/csv; charset=utf-8; header=present' });
      response.write('id,asOf\r\n');
      setTimeout(() => response.end('1,2018-02-07T21:00:00Z\r\n'), 100);
    });
    const lines = await client().export('llm-requests', 'csv', { model: 'm' }, { timeoutMs: 50 });
    expect(await new Response(lines).text()).toBe('id,asOf\r\n1,2018-02-07T21:00:00Z\r\n');
    expect(server.seen[0]).toMatchObject({
      url: '/v1/history/llm-requests?model=m',
      headers: { accept: 'text/csv' },
    });
  });
});
