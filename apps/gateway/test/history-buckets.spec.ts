import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HISTORY_TABLES } from '@tapedeck/history';
import { AnswerContract, type OpenApiDocument } from '@tapedeck/openapi-contract';
import { bucketPageSchemaName, pageSchemaName } from '../src/history-pages/schema-names.js';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';
import { topPicksSnapshot } from './support/snapshots.js';
import { storeLlmRequests } from './support/store-llm-requests.js';
import { storeRun } from './support/store-run.js';

const LLM = '/v1/history/llm-requests';

interface Page {
  items: { start: string; model: string; rows: number; values: Record<string, unknown> }[];
  nextCursor: string | null;
}

describe('history in buckets', () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;
  let document: OpenApiDocument;

  beforeAll(async () => {
    servers = await startServers();
    await storeLlmRequests(servers.dataSource, { model: 'a', from: '2018-02-05T14:00:00Z', count: 150 });
    await storeLlmRequests(servers.dataSource, { model: 'b', from: '2018-02-05T15:00:00Z', count: 2 });
    await storeRun(servers.dataSource, topPicksSnapshot());
    gateway = await startGateway(servers.variables);
    document = (await (await gateway.get('/docs-json')).json()) as OpenApiDocument;
  });

  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });

  const page = async (query: string): Promise<Page> => {
    const response = await gateway.get(`${LLM}?${query}`);
    expect([query, response.status]).toEqual([query, 200]);
    return (await response.json()) as Page;
  };

  it('has open, high, low, close and mean of one subject, newest first', async () => {
    const { items, nextCursor } = await page('model=a&interval=1h');
    expect(nextCursor).toBeNull();
    expect(items.map(({ start, rows }) => [start, rows])).toEqual([
      ['2018-02-05T16:00:00Z', 30],
      ['2018-02-05T15:00:00Z', 60],
      ['2018-02-05T14:00:00Z', 60],
    ]);
    expect(items[2]).toEqual({
      start: '2018-02-05T14:00:00Z',
      end: '2018-02-05T15:00:00Z',
      model: 'a',
      rows: 60,
      values: {
        promptTokens: { open: 100, high: 100, low: 100, close: 100, mean: 100, count: 60 },
        completionTokens: { open: 1, high: 60, low: 1, close: 60, mean: 30.5, count: 60 },
        cachedTokens: { open: null, high: null, low: null, close: null, mean: null, count: 0 },
        costUsd: { open: '0.00', high: '0.59', low: '0.00', close: '0.59', mean: '0.295', count: 60 },
        latencyMs: { open: 0, high: 29.5, low: 0, close: 29.5, mean: 14.75, count: 60 },
      },
    });
  });

  it('has a bucket for each subject without a filter, and pages through them', async () => {
    const whole = await page('interval=1h');
    expect(whole.items.map(({ start, model }) => `${start} ${model}`)).toEqual([
      '2018-02-05T16:00:00Z a',
      '2018-02-05T15:00:00Z a',
      '2018-02-05T15:00:00Z b',
      '2018-02-05T14:00:00Z a',
    ]);
    const shown: unknown[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const next: Page = await page(`interval=1h&limit=1${cursor && `&cursor=${cursor}`}`);
      expect(next.items).toHaveLength(1);
      shown.push(...next.items);
      cursor = next.nextCursor;
    }
    expect(shown).toEqual(whole.items);
  });

  it('is made of the rows between from and to', async () => {
    const { items } = await page('model=a&interval=1d&from=2018-02-05T14:10:00Z&to=2018-02-05T14:19:00Z');
    expect(items).toEqual([expect.objectContaining({ start: '2018-02-05T00:00:00Z', rows: 10 })]);
  });

  it.each([
    ['interval=2h', 422, 'interval'],
    ['interval=', 422, 'interval'],
    ['interval=1H', 422, 'interval'],
    ['interval=1h&interval=1d', 422, 'interval'],
    ['interval=1h&include=data', 422, 'include'],
    ['interval=1h&limit=501', 422, 'limit'],
    ['interval=1h&cursor=x', 422, 'cursor'],
    ['interval=1h&from=2018-02-02&to=2018-02-01', 422, 'from'],
    ['interval=1h&model=misspelt', 404, 'model'],
  ])('refuses %s, and says what was expected', async (query, status, parameter) => {
    const response = await gateway.get(`${LLM}?${query}`);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      parameter,
      received: expect.anything(),
      detail: expect.any(String),
    });
  });

  it('refuses the cursor of rows or of another interval', async () => {
    const rows = (await (await gateway.get(`${LLM}?limit=1`)).json()) as Page;
    const hours = await page('interval=1h&limit=1');
    for (const query of [
      `interval=1h&cursor=${rows.nextCursor}`,
      `interval=4h&cursor=${hours.nextCursor}`,
      `cursor=${hours.nextCursor}`,
    ])
      expect((await gateway.get(`${LLM}?${query}`)).status).toBe(422);
  });

  it('answers of every table as the document says, rows and buckets', async () => {
    const contract = new AnswerContract(document);
    for (const table of HISTORY_TABLES) {
      const path = `/v1/history/${table.table.replaceAll('_', '-')}`;
      for (const query of ['', '?interval=1w', '?limit=1&include=data', '?interval=1m&limit=1']) {
        const response = await gateway.get(path + query);
        const shape = query.includes('interval') ? bucketPageSchemaName(table) : pageSchemaName(table);
        const body = await response.text();
        if (response.status === 422) expect(JSON.parse(body)).toMatchObject({ parameter: 'include' });
        else expect([path, contract.shapeFaults(shape, body)]).toEqual([path, []]);
      }
    }
  });
});
