import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TapedeckClient, UnexpectedAnswerError } from '../src/index.js';
import { json, OddServer, type Behaviour } from './support/odd-server.js';

const HEADERS = {
  etag: '"1"',
  age: '40',
  'cache-control': 'max-age=100, must-revalidate',
  'snapshot-stale': 'false',
  'snapshot-source': 'redis',
};
const SNAPSHOT = { id: 'a', data: { picks: [1] } };
const unchanged: Behaviour = (response) =>
  void response.writeHead(304, { ...HEADERS, age: '50', 'snapshot-stale': 'true' }).end();

describe('a snapshot', () => {
  const server = new OddServer();
  beforeAll(() => server.start());
  afterAll(() => server.stop());

  const client = (remembered?: number) =>
    new TapedeckClient({
      baseUrl: `${server.url}/`,
      apiKey: 'tdk_x',
      ...(remembered === undefined ? {} : { remembered }),
    });

  it('comes with what the gateway says of it', async () => {
    server.does(json(SNAPSHOT, HEADERS));
    expect(await client().latest.scalping()).toEqual({
      snapshot: SNAPSHOT,
      stale: false,
      source: 'redis',
      etag: '"1"',
      notModified: false,
      ageSeconds: 40,
      freshForMs: 60_000,
    });
    expect(server.seen[0]).toMatchObject({ url: '/v1/scalping', headers: { authorization: 'Bearer tdk_x' } });
  });

  it('is sent once, and told from then on that it has not changed', async () => {
    server.does(json(SNAPSHOT, HEADERS), unchanged);
    const { latest } = client();
    const first = await latest.topPicks({ universe: 'sp500', mode: 'swing' });
    Object.assign(first.snapshot, { id: 'changed by its reader' });
    const second = await latest.topPicks({ universe: 'sp500', mode: 'swing' });
    expect(server.seen.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"']);
    expect(second).toMatchObject({ snapshot: SNAPSHOT, notModified: true, ageSeconds: 50, stale: true });
    server.does(json({ id: 'b' }, { ...HEADERS, etag: '"2"' }), unchanged);
    expect((await latest.topPicks({ universe: 'sp500', mode: 'swing' })).snapshot).toEqual({ id: 'b' });
    expect((await latest.topPicks({ universe: 'sp500', mode: 'swing' })).snapshot).toEqual({ id: 'b' });
  });

  it('is another one at each address and moment', async () => {
    server.does(json(SNAPSHOT, HEADERS));
    const { latest } = client();
    await latest.dashboardOverview();
    await latest.dashboardOverview({ asOf: '2018-02-07T21:00:00Z' });
    await latest.dashboardOverview({
      asOf: new Date('2018-02-07T21:00:00Z'),
      knownAt: '2018-02-08T00:00:00Z',
    });
    expect(server.seen.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is forgotten when so many others were read since', async () => {
    server.does(json(SNAPSHOT, HEADERS));
    const { latest } = client(2);
    const read = (symbol: string) => latest.srLevels({ symbol, scope: '1d' });
    for (const symbol of ['A', 'B', 'A', 'C', 'A', 'B']) await read(symbol);
    const asked = server.seen.map(({ headers }) => headers['if-none-match'] !== undefined);
    expect(asked).toEqual([false, false, true, false, true, false]);
    const forgetful = client(0).latest;
    await forgetful.scalping();
    await forgetful.scalping();
    expect(server.seen.at(-1)?.headers['if-none-match']).toBeUndefined();
  });

  it('of the past has no age', async () => {
    const { age: _, ...past } = HEADERS;
    server.does(json(SNAPSHOT, { ...past, 'cache-control': 'no-cache', 'snapshot-source': 'history' }));
    const read = await client().latest.portfolioPositions({ asOf: '2018-02-07T21:00:00Z' });
    expect(read).toMatchObject({ source: 'history', ageSeconds: undefined, freshForMs: undefined });
  });

  it.each<[string, Behaviour]>([
    ['something else answers', json(SNAPSHOT)],
    ['it is no JSON', (response) => void response.writeHead(200, HEADERS).end('<html>')],
  ])('is refused where %s', async (_, behaviour) => {
    server.does(behaviour);
    await expect(client().latest.scalping()).rejects.toBeInstanceOf(UnexpectedAnswerError);
  });
});
