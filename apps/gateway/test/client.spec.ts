import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TapedeckClient, type StreamOptions } from '@tapedeck/client';
import { STREAMS } from '@tapedeck/contracts';
import { CheckedFetch, type OpenApiDocument } from '@tapedeck/openapi-contract';
import { testKey } from './support/api-keys.js';
import { BrittleRoad } from './support/brittle-road.js';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';
import { eventsOn, LEARNING } from './support/ingest.js';
import { storeLlmRequests } from './support/store-llm-requests.js';
import { publish } from './support/tape.js';

const EVENTS = 1_500;
const CUT_EVERY = 400;

describe('the client of a gateway', () => {
  const key = testKey(['read', 'ingest', 'admin']);
  let servers: Servers;
  let gateway: GatewayUnderTest;
  let checked: CheckedFetch;
  let road: BrittleRoad;
  let url: string;

  beforeAll(async () => {
    servers = await startServers();
    gateway = await startGateway({
      ...servers.variables,
      GATEWAY_API_KEYS: key.line,
      MARKET_CLOCK: '2018-02-07T22:00:00Z',
    });
    const document = await gateway.get('/docs-json', { headers: key.bearer });
    checked = new CheckedFetch((await document.json()) as OpenApiDocument);
    road = new BrittleRoad(gateway.port);
    url = await road.open();
  }, 60_000);

  afterAll(async () => {
    await road.close();
    await gateway.close();
    await servers.stop();
  });

  const client = (baseUrl = gateway.url) =>
    new TapedeckClient({ baseUrl, apiKey: key.key, retry: { baseDelayMs: 10 }, fetch: checked.fetch });

  it('follows the tape without a gap or a repeat over a road that breaks again and again', async () => {
    const ids = Array.from({ length: EVENTS }, (_, n) => `e${n}`);
    let interruptions = 0;
    const options: StreamOptions = { onInterruption: () => (interruptions += 1) };
    const followed: string[] = [];
    const live = client(url).stream(options)[Symbol.asyncIterator]();
    // From now on: the first event is the sign that the stream stands.
    const first = live.next();
    const knocking = setInterval(() => void publish(servers.redisClient, { id: 'knock' }), 50);
    await first;
    clearInterval(knocking);
    const writing = (async () => {
      for (const id of ids) await publish(servers.redisClient, { id });
    })();
    while (followed.length < EVENTS) {
      const { value, done } = await live.next();
      if (done === true) throw new Error('the stream ended');
      if (!('event' in value)) throw new Error(value.type);
      if (value.event.id === 'knock') continue;
      // Cut while more of the same is on its way.
      if (followed.push(value.event.id) % CUT_EVERY === 0) road.cut();
    }
    await writing;
    await live.return(undefined);
    expect(followed).toEqual(ids);
    expect(interruptions).toBeGreaterThan(1);
  }, 60_000);

  it('hands something in once, though its first tries are cut off', async () => {
    const before = (await eventsOn(servers.redisClient, STREAMS.ai)).length;
    let tries = 0;
    // The gateway has taken it by the time that its answer is lost.
    const losing: typeof fetch = async (input, init) => {
      const response = await checked.fetch(input, init);
      tries += 1;
      if (tries > 2) return response;
      throw new TypeError('the answer was lost');
    };
    const { ingest } = new TapedeckClient({
      baseUrl: gateway.url,
      apiKey: key.key,
      retry: { baseDelayMs: 1 },
      fetch: losing,
    });
    const taken = await ingest.learning(LEARNING);
    const events = await eventsOn(servers.redisClient, STREAMS.ai);
    expect([tries, taken.replayed, events.length - before]).toEqual([3, true, 1]);
    expect(events.at(-1)?.id).toBe(taken.id);
  });

  it('reads all of a table as pages and as lines, and the same of it', async () => {
    await storeLlmRequests(servers.dataSource, { model: 'm', from: '2018-02-05T00:00:00Z', count: 130 });
    const rows = await client().history('llm-requests', { model: 'm', limit: 50 }).first(1_000);
    const lines = await new Response(await client().export('llm-requests', 'ndjson', { model: 'm' })).text();
    expect(rows).toHaveLength(130);
    expect(
      lines
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(rows);
    const [hour] = await client().buckets('llm-requests', { model: 'm', interval: '1h' }).first(1);
    expect(hour).toMatchObject({
      rows: 10,
      values: { completionTokens: { open: 121, close: 130, mean: 125.5 } },
    });
  });

  it('changes a holding on top of what it knows, and is told when somebody else did', async () => {
    const { portfolio } = client();
    const { version } = await portfolio.putHolding(
      'AAPL',
      { quantity: '10', averageCost: '101.25' },
      { ifVersion: 0 },
    );
    await portfolio.putHolding('AAPL', { quantity: '12', averageCost: '101.25' });
    const late = portfolio.putHolding('AAPL', { quantity: '11', averageCost: '1' }, { ifVersion: version });
    await expect(late).rejects.toMatchObject({ status: 412, kind: 'precondition-failed' });
    expect((await portfolio.holdings()).items).toMatchObject([
      { symbol: 'AAPL', quantity: '12', version: version + 1 },
    ]);
    await portfolio.deleteHolding('AAPL');
    expect((await portfolio.holdings()).items).toEqual([]);
  });

  it('got every answer as the document says', () => {
    expect(checked.faults).toEqual([]);
  });
});
