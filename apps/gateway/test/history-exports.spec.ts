import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@tapedeck/local-servers';
import { parse } from 'csv-parse/sync';
import { DEFAULT_EXPORT_LIMITS } from '../src/history/export-limits.js';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';
import { rawRequest } from './support/raw-request.js';
import { storeLlmRequests } from './support/store-llm-requests.js';

const LLM = '/v1/history/llm-requests';
/** More than the sockets between here and PostgreSQL hold. */
const LARGE = { model: 'large', from: '2018-03-01T00:00:00Z', count: 2_000, filling: 8_000 };

describe('history as lines', () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;

  beforeAll(async () => {
    servers = await startServers();
    await storeLlmRequests(servers.dataSource, { model: '=small', from: '2018-02-28T23:00:00Z', count: 120 });
    await storeLlmRequests(servers.dataSource, LARGE);
    gateway = await startGateway(servers.variables);
  });

  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });

  const accepting = (accept: string, query = '') => gateway.get(`${LLM}${query}`, { headers: { accept } });
  const SMALL = '?model=%3Dsmall';

  it.each([
    ['*/*', 'application/json'],
    ['application/json', 'application/json'],
    ['text/html, application/xhtml+xml, */*;q=0.8', 'application/json'],
    ['text/csv', 'text/csv; charset=utf-8; header=present'],
    ['text/csv;charset=UTF-8', 'text/csv; charset=utf-8; header=present'],
    ['text/*', 'text/csv; charset=utf-8; header=present'],
    ['application/json;q=0.5, text/csv', 'text/csv; charset=utf-8; header=present'],
    ['text/csv;q=0.5, application/x-ndjson;q=0.9, */*;q=0.1', 'application/x-ndjson; charset=utf-8'],
    ['text/csv;q=0, */*', 'application/json'],
  ])('for %s is %s', async (accept, type) => {
    const response = await accepting(accept, `${SMALL}&limit=2`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')?.replace('; charset=utf-8', '')).toBe(
      type.replace('; charset=utf-8', ''),
    );
    expect(response.headers.get('vary')).toMatch(/accept/i);
    expect((await response.text()).length).toBeGreaterThan(100);
  });

  it.each(['application/xml', 'text/csv;q=0', 'image/*'])(
    'for %s is refused, with what there is',
    async (accept) => {
      const response = await accepting(accept);
      expect(response.status).toBe(406);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(await response.json()).toMatchObject({
        type: 'urn:tapedeck:problem:not-acceptable',
        parameter: 'accept',
        received: accept,
        known: ['application/json', 'text/csv', 'application/x-ndjson'],
      });
    },
  );

  it('has every row of the range, though no page has so many, in the order of the pages', async () => {
    const response = await accepting('text/csv', SMALL);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="llm-requests.csv"');
    expect(response.headers.get('content-length')).toBeNull();
    const rows = parse(await response.text(), { columns: true, recordDelimiter: '\r\n' }) as Record<
      string,
      string
    >[];
    const page = (await (await accepting('application/json', `${SMALL}&limit=500`)).json()) as {
      items: Record<string, unknown>[];
    };
    expect(rows).toHaveLength(120);
    expect(rows.map(({ id }) => id)).toEqual(page.items.map(({ id }) => id));
    expect(rows[0]).toMatchObject({ model: "'=small", costUsd: '1.19', asOf: '2018-03-01T00:59:00Z' });
    const lines = (await (await accepting('application/x-ndjson', SMALL)).text()).split('\n').slice(0, -1);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(page.items);
  });

  it('has buckets too', async () => {
    const csv = await (await accepting('text/csv', `${SMALL}&interval=1d`)).text();
    expect(csv.split('\r\n')[0]).toMatch(/^start,end,model,rows,promptTokens\.open,promptTokens\.high,/);
    expect(
      csv
        .split('\r\n')
        .slice(1, 3)
        .map((line) => line.split(',').slice(0, 4)),
    ).toEqual([
      ['2018-03-01T00:00:00Z', '2018-03-02T00:00:00Z', "'=small", '60'],
      ['2018-02-28T00:00:00Z', '2018-03-01T00:00:00Z', "'=small", '60'],
    ]);
    const page = (await (await accepting('*/*', `${SMALL}&interval=1d`)).json()) as { items: unknown[] };
    const lines = (await (await accepting('application/x-ndjson', `${SMALL}&interval=1d`)).text())
      .trim()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(page.items);
  });

  it('is a header alone for an empty range, and a problem for a misspelt name or a cursor', async () => {
    const empty = await accepting('text/csv', `${SMALL}&to=2001-01-01`);
    expect(await empty.text()).toMatch(/^id,asOf,recordedAt,[^\n]*\r\n$/);
    expect(await (await accepting('application/x-ndjson', `${SMALL}&to=2001-01-01`)).text()).toBe('');
    const misspelt = await accepting('text/csv', '?model=misspelt');
    expect(misspelt.status).toBe(404);
    expect(misspelt.headers.get('content-disposition')).toBeNull();
    const paged = await accepting('text/csv', '?cursor=x');
    expect(paged.status).toBe(422);
    expect(await paged.json()).toMatchObject({ parameter: 'cursor', expected: expect.any(String) });
  });

  it('answers HEAD without reading anything', async () => {
    const head = await gateway.get(LLM, { method: 'HEAD', headers: { accept: 'text/csv' } });
    expect(head.status).toBe(200);
    expect(head.headers.get('content-type')).toContain('text/csv');
    expect(head.headers.get('content-length')).toBeNull();
    expect(await backends()).toBe(0);
  });

  const backends = async () =>
    (
      await servers.dataSource.query<unknown[]>(
        `SELECT 1 FROM pg_stat_activity WHERE application_name = 'tapedeck-gateway-exports' AND state <> 'idle'`,
      )
    ).length;

  /** An export whose headers are here and whose body nobody reads. */
  async function unread(): Promise<IncomingMessage> {
    const outgoing = request(`${gateway.url}${LLM}?model=large`, {
      headers: { accept: 'text/csv' },
      agent: false,
    });
    outgoing.on('error', () => undefined);
    outgoing.end();
    const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
    answer.on('error', () => undefined);
    answer.pause();
    return answer;
  }

  it('is bounded in number, leaves pages alone, and frees what an abandoned client held', async () => {
    const { maxExports } = DEFAULT_EXPORT_LIMITS;
    for (let round = 0; round < 2; round++) {
      const held = await Promise.all(Array.from({ length: maxExports }, unread));
      expect(held.map(({ statusCode }) => statusCode)).toEqual(held.map(() => 200));
      const refused = await accepting('text/csv');
      expect(refused.status).toBe(503);
      expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
      expect(await refused.json()).toMatchObject({ type: 'urn:tapedeck:problem:too-many-exports' });
      expect((await accepting('application/json', SMALL)).status).toBe(200);
      for (const answer of held) answer.destroy();
      await until('the connections to be freed', async () => (await backends()) === 0);
    }
    const whole = await accepting('text/csv', '?model=large');
    expect((await whole.text()).match(/\r\n/g)).toHaveLength(LARGE.count + 1);
  });

  it('that breaks off ends without its last chunk', async () => {
    const answer = await unread();
    await servers.dataSource.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tapedeck-gateway-exports'`,
    );
    answer.resume();
    await new Promise((resolve) => answer.once('close', resolve));
    expect(answer.complete).toBe(false);
    const raw = await rawRequest(
      gateway.port,
      `GET ${LLM}?model=%3Dsmall HTTP/1.1\r\nhost: x\r\naccept: text/csv\r\nconnection: close\r\n\r\n`,
    );
    expect(raw.headers['transfer-encoding']).toBe('chunked');
    expect(raw.body).toMatch(/\r\n0\r\n\r\n$/);
  });
});
