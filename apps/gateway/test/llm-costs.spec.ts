import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';

const PATH = '/v1/llm/costs';
const ZERO = {
  calls: 0,
  promptTokens: 0,
  completionTokens: 0,
  cachedTokens: 0,
  costUsd: '0',
  unpricedCalls: 0,
};

describe('the costs of language models', () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;
  beforeAll(async () => {
    servers = await startServers();
    gateway = await startGateway(servers.variables);
    const rows: [string, string, string | null][] = [
      ['2018-02-06T23:59:59.999Z', 'large', '0.1'],
      ['2018-02-07T00:00:00Z', 'large', '0.2'],
      ['2018-02-07T12:00:00Z', 'small', null],
    ];
    for (const [n, [asOf, model, cost]] of rows.entries())
      await servers.dataSource.query(
        `INSERT INTO llm_requests (event_id, as_of, subject, source, data_schema, provider, model, purpose,
           prompt_tokens, completion_tokens, cached_tokens, cost_usd, cost_source, status, data)
         VALUES ($1, $2, $3, 'test', 'test', 'example', $3, 'test', 1000, 10, 100, $4, $5, 'ok', '{}')`,
        [`00000000-0000-7000-8000-00000000000${n}`, asOf, model, cost, cost === null ? 'unpriced' : 'client'],
      );
  });
  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });

  it('are added up by model, exactly', async () => {
    const response = await gateway.get(PATH);
    expect(response.status).toBe(200);
    const large = { calls: 2, promptTokens: 2_000, completionTokens: 20, cachedTokens: 200 };
    expect(await response.json()).toEqual({
      groupBy: 'model',
      from: null,
      to: null,
      items: [
        { model: 'large', ...large, costUsd: '0.3', unpricedCalls: 0 },
        {
          model: 'small',
          ...ZERO,
          calls: 1,
          promptTokens: 1_000,
          completionTokens: 10,
          cachedTokens: 100,
          unpricedCalls: 1,
        },
      ],
      total: {
        calls: 3,
        promptTokens: 3_000,
        completionTokens: 30,
        cachedTokens: 300,
        costUsd: '0.3',
        unpricedCalls: 1,
      },
    });
  });

  it('are added up by UTC day, of the days asked for', async () => {
    const response = await gateway.get(`${PATH}?groupBy=day&from=2018-02-07&to=2018-02-07`);
    expect(await response.json()).toMatchObject({
      groupBy: 'day',
      from: '2018-02-07T00:00:00.000Z',
      to: '2018-02-07T23:59:59.999Z',
      items: [{ day: '2018-02-07', calls: 2, costUsd: '0.2', unpricedCalls: 1 }],
      total: { calls: 2, costUsd: '0.2' },
    });
  });

  it('are nothing where nothing was asked of a model: an empty list and zeros', async () => {
    const response = await gateway.get(`${PATH}?from=2020-01-01`);
    expect(await response.json()).toMatchObject({ items: [], total: ZERO });
  });

  it.each([
    ['groupBy=provider', 'groupBy'],
    ['groupBy=', 'groupBy'],
    ['from=2018-02-30', 'from'],
    ['from=2018-02-08&to=2018-02-07', 'from'],
    ['model=large', 'model'],
  ])('are refused for %s', async (query, parameter) => {
    const response = await gateway.get(`${PATH}?${query}`);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ parameter });
  });
});
