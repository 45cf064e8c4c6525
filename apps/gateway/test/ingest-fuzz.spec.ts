import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { STREAMS } from '@tapedeck/contracts';
import fc from 'fast-check';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';
import { ANALYSIS, eventsOn, LEARNING, LLM_REQUEST, post, RECOMMENDATION } from './support/ingest.js';

const SEED = 20180207;
const REQUESTS = 1_000;
const AT_ONCE = 16;

const ROUTES = [
  ['/v1/ai/recommendations', RECOMMENDATION],
  ['/v1/ai/analyses', ANALYSIS],
  ['/v1/ai/learnings', LEARNING],
  ['/v1/llm/requests', LLM_REQUEST],
] as const;

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom('', '\0', '\ud800', 'NaN', -0, 1e308, 1e-320, 'x'.repeat(5_000), [], {}, [
    [[[[[[[[]]]]]]]],
  ]),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const oddName = fc.constantFrom(
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  'a.b',
  '\u2028',
  'x'.repeat(500),
);

/** A good body with some members changed, left out or added. */
function spoilt(good: object) {
  const names = Object.keys(good);
  return fc
    .tuple(
      fc.dictionary(fc.constantFrom(...names), odd, { maxKeys: 2 }),
      fc.subarray(names, { maxLength: 1 }),
      fc.dictionary(oddName, odd, { maxKeys: 1 }),
    )
    .map(([changed, dropped, added]) =>
      JSON.stringify({
        ...Object.fromEntries(
          Object.entries({ ...good, ...changed }).filter(([name]) => !dropped.includes(name)),
        ),
        ...added,
      }),
    );
}

const call = fc.constantFrom(...ROUTES).chain(([path, good]) =>
  fc.record({
    path: fc.constant(path),
    body: fc.oneof(
      { weight: 6, arbitrary: spoilt(good) },
      { weight: 1, arbitrary: fc.json({ maxDepth: 5 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
      { weight: 1, arbitrary: fc.constant(JSON.stringify(good)) },
      { weight: 1, arbitrary: fc.nat(400).map((cut) => JSON.stringify(good).slice(0, cut)) },
    ),
    key: fc.option(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 }), { nil: undefined }),
    type: fc.constantFrom(
      'application/json',
      'application/json',
      'application/json; charset=utf-8',
      'text/plain',
      'x',
    ),
  }),
);

describe('whatever is handed in', () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;
  beforeAll(async () => {
    servers = await startServers();
    gateway = await startGateway(servers.variables);
  });
  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });

  it('is taken or refused, never by a fault of the gateway; and what is taken is on the tape', async () => {
    const work = fc.sample(call, { seed: SEED, numRuns: REQUESTS })[Symbol.iterator]();
    const seen = new Map<number, number>();
    const faults: unknown[] = [];
    const taken = new Set<string>();
    const worker = async () => {
      for (const { path, body, key, type } of work) {
        const headers = { 'content-type': type, ...(key === undefined ? {} : { 'idempotency-key': key }) };
        const response = await post(gateway, path, body, headers);
        const text = await response.text();
        seen.set(response.status, (seen.get(response.status) ?? 0) + 1);
        if (response.status === 202) taken.add((JSON.parse(text) as { id: string }).id);
        else if (
          response.status >= 500 ||
          (JSON.parse(text) as { status: number }).status !== response.status
        )
          faults.push({ path, body, key, type, status: response.status, text });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    expect(faults).toEqual([]);
    // The fuzz is worth something only if it gets everywhere.
    expect([...seen.keys()]).toEqual(expect.arrayContaining([202, 400, 415, 422]));
    const streams = await Promise.all(
      [STREAMS.ai, STREAMS.llm].map((stream) => eventsOn(servers.redisClient, stream)),
    );
    const ids = streams.flat().map(({ id }) => id);
    expect(new Set(ids)).toEqual(taken);
    expect(ids).toHaveLength(taken.size);
  });
});
