import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EVENT_TYPES, KEYS, STREAMS } from '@tapedeck/contracts';
import { pollUntil } from '@tapedeck/local-servers';
import { AuditLog } from '../src/access/audit/audit-log.js';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';
import { ANALYSIS, eventsOn, LEARNING, LLM_REQUEST, post, RECOMMENDATION } from './support/ingest.js';

const RECOMMENDATIONS = '/v1/ai/recommendations';
const REQUESTS = '/v1/llm/requests';
const SOURCE = '/tapedeck/gateway/ingest';
const V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/;
const KEYED_MS = 7 * 86_400_000;

describe('what clients hand in', () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;
  beforeAll(async () => {
    servers = await startServers();
    gateway = await startGateway({
      ...servers.variables,
      MARKET_CLOCK: '2018-02-07T22:00:00Z',
      LLM_PRICES: JSON.stringify({
        'example-large-1': { prompt: '3', completion: '15', cached: '0.3' },
        'example-odd-1': { prompt: '0.000000000001', completion: '0.1' },
      }),
    });
  });
  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });
  beforeEach(() => servers.redisClient.flushall());

  const send = (path: string, body: unknown, key?: string) =>
    post(gateway, path, body, key === undefined ? {} : { 'idempotency-key': key });
  const events = (stream: string) => eventsOn(servers.redisClient, stream);

  it.each([
    [RECOMMENDATIONS, RECOMMENDATION, EVENT_TYPES.aiRecommendation, STREAMS.ai, 'AAPL'],
    ['/v1/ai/analyses', ANALYSIS, EVENT_TYPES.aiAnalysis, STREAMS.ai, 'macro'],
    ['/v1/ai/learnings', LEARNING, EVENT_TYPES.aiLearning, STREAMS.ai, 'macro'],
    [REQUESTS, LLM_REQUEST, EVENT_TYPES.llmRequest, STREAMS.llm, 'example-large-1'],
  ])('POST %s: 202 with the id of the event that Redis has', async (path, body, type, stream, subject) => {
    const response = await send(path, body);
    expect(response.status).toBe(202);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { id } = (await response.json()) as { id: string };
    expect(id).toMatch(V7);
    const [event, ...others] = await events(stream);
    expect(others).toEqual([]);
    expect(event).toMatchObject({ id, type, subject, source: SOURCE, data: body });
    // The market clock stands a little past its beginning.
    expect(event?.time).toMatch(/^2018-02-07T22:0\d:\d\d\.\d{3}Z$/);
    expect(await servers.redisClient.pttl(KEYS.ingest(type, id))).toBeLessThanOrEqual(3_600_000);
  });

  it('is taken once under a key: a repeat gets the first answer, and the first as-of', async () => {
    const first = await send(RECOMMENDATIONS, RECOMMENDATION, 'order 17');
    const { id } = (await first.json()) as { id: string };
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    const left = await servers.redisClient.pttl(KEYS.ingest(EVENT_TYPES.aiRecommendation, id));
    expect(Math.abs(left - KEYED_MS)).toBeLessThan(60_000);
    const respelled = Object.fromEntries(Object.entries({ ...RECOMMENDATION, universe: null }).reverse());
    for (const body of [RECOMMENDATION, respelled]) {
      const again = await send(RECOMMENDATIONS, body, 'order 17');
      expect(again.status).toBe(202);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      expect(await again.json()).toEqual({ id });
    }
    expect(await events(STREAMS.ai)).toHaveLength(1);
  });

  it('is another fact under another key, or another type under the same one', async () => {
    const bodies = [
      await send('/v1/ai/learnings', LEARNING, 'k'),
      await send('/v1/ai/learnings', LEARNING, 'l'),
      await send('/v1/ai/analyses', ANALYSIS, 'k'),
    ];
    const ids = await Promise.all(
      bodies.map(async (response) => ((await response.json()) as { id: string }).id),
    );
    expect(new Set(ids).size).toBe(3);
    const [first = Number.NaN, ...others] = (await events(STREAMS.ai)).map(({ sequence }) =>
      Number(sequence),
    );
    expect(others).toEqual([first + 1, first + 2]);
  });

  it.each(['plain', 'quoted'])('takes a UUID as the id of the event, %s', async (spelling) => {
    const key = randomUUID();
    const header = spelling === 'quoted' ? `"${key}"` : key.toUpperCase();
    expect(await (await send(RECOMMENDATIONS, RECOMMENDATION, header)).json()).toEqual({ id: key });
  });

  it('is refused under a key that came with another body, and nothing is taken', async () => {
    await send(RECOMMENDATIONS, RECOMMENDATION, 'k');
    const response = await send(RECOMMENDATIONS, { ...RECOMMENDATION, confidence: 0.63 }, 'k');
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      type: 'urn:tapedeck:problem:idempotency-key-reused',
      parameter: 'Idempotency-Key',
      received: 'k',
    });
    expect(await events(STREAMS.ai)).toHaveLength(1);
  });

  it('is one event when a hundred repeats of one key come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => send(REQUESTS, LLM_REQUEST, 'at once')),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    const bodies = new Set(await Promise.all(answers.map((answer) => answer.text())));
    expect(bodies.size).toBe(1);
    expect(answers.filter((answer) => answer.headers.get('idempotency-replayed') === null)).toHaveLength(1);
    expect(await events(STREAMS.llm)).toHaveLength(1);
  });

  it.each([
    [LLM_REQUEST, '0.0081', 'price-table'],
    [{ ...LLM_REQUEST, cachedTokens: 1_000 }, '0.0054', 'price-table'],
    [{ ...LLM_REQUEST, model: 'example-odd-1', cachedTokens: 1_200 }, '0.0000300000000012', 'price-table'],
    [{ ...LLM_REQUEST, promptTokens: 0, completionTokens: 0, status: 'timeout' }, '0', 'price-table'],
    [{ ...LLM_REQUEST, costUsd: '1.10' }, '1.10', 'client'],
    [{ ...LLM_REQUEST, model: 'nobody-knows' }, null, 'unpriced'],
  ])('prices %j at %s by %s', async (body, costUsd, costSource) => {
    const response = await send(REQUESTS, body);
    expect(await response.json()).toEqual({ id: expect.stringMatching(V7), costUsd, costSource });
    expect((await events(STREAMS.llm))[0]?.data).toMatchObject({ costUsd, costSource });
  });

  it('is refused with every member at fault named, and nothing is taken', async () => {
    const response = await send(RECOMMENDATIONS, { ...RECOMMENDATION, stop: 'low', confidence: 62, more: 1 });
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await response.json()) as { errors: { field: string }[] };
    expect(problem).toMatchObject({ type: 'urn:tapedeck:problem:invalid-body', instance: RECOMMENDATIONS });
    expect(problem.errors.sort((a, b) => (a.field < b.field ? -1 : 1))).toEqual([
      { field: 'confidence', expected: 'a finite number from 0 to 1', received: '62' },
      { field: 'more', expected: 'no such member', received: '1' },
      { field: 'stop', expected: 'a price: a finite number above 0', received: '"low"' },
    ]);
    expect(await events(STREAMS.ai)).toEqual([]);
  });

  it.each<[string, number, string, string, Record<string, string>]>([
    ['broken JSON', 400, 'bad-request', '{"symbol": ', {}],
    ['no body', 400, 'bad-request', '', {}],
    ['a prototype', 400, 'bad-request', '{"__proto__": {"symbol": "AAPL"}}', {}],
    ['a list', 422, 'invalid-body', '[]', {}],
    ['null', 422, 'invalid-body', 'null', {}],
    ['nested beyond any stack', 422, 'invalid-body', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, {}],
    [
      'a member nested beyond any stack',
      422,
      'invalid-body',
      `{"symbol": ${'['.repeat(30_000)}${']'.repeat(30_000)}}`,
      {},
    ],
    ['too much', 413, 'payload-too-large', JSON.stringify({ rationale: 'x'.repeat(70_000) }), {}],
    [
      'a form',
      415,
      'unsupported-media-type',
      'symbol=AAPL',
      { 'content-type': 'application/x-www-form-urlencoded' },
    ],
    ['text', 415, 'unsupported-media-type', JSON.stringify(RECOMMENDATION), { 'content-type': 'text/plain' }],
    ['another format', 415, 'unsupported-media-type', '<a/>', { 'content-type': 'application/xml' }],
    ['no format', 415, 'unsupported-media-type', '{}', { 'content-type': '' }],
    ['an empty key', 422, 'invalid-parameter', JSON.stringify(RECOMMENDATION), { 'idempotency-key': '' }],
    [
      'too long a key',
      422,
      'invalid-parameter',
      JSON.stringify(RECOMMENDATION),
      { 'idempotency-key': 'k'.repeat(201) },
    ],
    [
      'a key beyond ASCII',
      422,
      'invalid-parameter',
      JSON.stringify(RECOMMENDATION),
      { 'idempotency-key': 'é' },
    ],
  ])('with %s is answered %i %s', async (_, status, type, body, headers) => {
    const response = await post(gateway, RECOMMENDATIONS, body, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ type: `urn:tapedeck:problem:${type}`, status });
    expect(text.length).toBeLessThan(2_000);
    expect(await events(STREAMS.ai)).toEqual([]);
  });

  it('knows no query, and no other method', async () => {
    expect((await send(`${RECOMMENDATIONS}?dryRun=1`, RECOMMENDATION)).status).toBe(422);
    const read = await gateway.get(RECOMMENDATIONS);
    expect([read.status, read.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('leaves a line in the audit log for each write, repeats and refusals too', async () => {
    const write = jest.spyOn(gateway.app.get(AuditLog), 'write');
    try {
      const { id } = (await (await send(RECOMMENDATIONS, RECOMMENDATION, 'k')).json()) as { id: string };
      await send(RECOMMENDATIONS, RECOMMENDATION, 'k');
      await send(RECOMMENDATIONS, {}, 'k');
      await pollUntil(() => write.mock.calls.length === 3 || undefined, 5_000);
      const line = { who: null, remote: '127.0.0.1', method: 'POST', route: '/v1/ai/recommendations' };
      const target = EVENT_TYPES.aiRecommendation;
      expect(write.mock.calls.map(([entry]) => entry)).toEqual([
        expect.objectContaining({ ...line, status: 202, target, event: id, repeated: false }),
        expect.objectContaining({ ...line, status: 202, target, event: id, repeated: true }),
        expect.objectContaining({ ...line, status: 422, event: null, aborted: false }),
      ]);
    } finally {
      write.mockRestore();
    }
  });
});

it('a price table that cannot be read keeps the gateway from starting', async () => {
  const variables = {
    REDIS_URL: 'redis://127.0.0.1:1',
    DATABASE_URL: 'postgres://127.0.0.1:1/none',
    LLM_PRICES: '{"a": {"prompt": 1}}',
  };
  await expect(startGateway(variables)).rejects.toThrow(/LLM_PRICES: a: prompt: expected .* received 1/);
});
