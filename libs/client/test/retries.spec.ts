import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  TapedeckClient,
  TapedeckConnectionError,
  TapedeckProblem,
  type ClientOptions,
} from '../src/index.js';
import {
  breaksOff,
  hangsUp,
  json,
  OddServer,
  problem,
  saysNothing,
  type Behaviour,
} from './support/odd-server.js';

const GOOD = json({ id: 'x' }, {}, 202);
const LESSON = { agent: 'a', topic: 't', lesson: 'l', evidence: [] };
const HOLDING = { quantity: '1', averageCost: '2' };

describe('a call that fails', () => {
  const server = new OddServer();
  beforeAll(() => server.start());
  afterAll(() => server.stop());

  const client = (options: Partial<ClientOptions> = {}) =>
    new TapedeckClient({ baseUrl: server.url, retry: { baseDelayMs: 1 }, timeoutMs: 5_000, ...options });

  it.each<[string, Behaviour]>([
    ['429', problem(429)],
    ['502 of a proxy', (response) => void response.writeHead(502).end('<html>')],
    ['503', problem(503)],
    ['504', problem(504)],
    ['a connection that is cut', hangsUp],
    ['an answer that is cut', breaksOff],
  ])('is tried again after %s', async (_, failure) => {
    server.does(failure, failure, json({ status: 'fresh' }));
    expect(await client().health.data()).toEqual({ status: 'fresh' });
    expect(server.seen).toHaveLength(3);
  });

  it.each([400, 401, 403, 404, 409, 412, 413, 415, 422, 500])('is not after %d', async (status) => {
    server.does(problem(status, {}, { reason: 'r' }));
    const failure = await client()
      .health.data()
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TapedeckProblem);
    expect(failure).toMatchObject({ status, kind: 'test', reason: 'r', retryAfterMs: undefined });
    expect(server.seen).toHaveLength(1);
  });

  it('ends with the last answer once it has been tried often enough', async () => {
    server.does(problem(503, { 'retry-after': '0' }));
    await expect(client().health.data()).rejects.toMatchObject({ status: 503, retryAfterMs: 0 });
    expect(server.seen).toHaveLength(4);
    server.does((response) => void response.writeHead(503).end('<html>'));
    await expect(client({ retry: { attempts: 1 } }).health.data()).rejects.toMatchObject({
      problem: { type: 'about:blank', detail: '<html>' },
    });
    expect(server.seen).toHaveLength(1);
  });

  it.each<[string, () => string, number]>([
    ['seconds', () => '1', 950],
    // A date has whole seconds: what is left of the one in progress may be missing.
    ['a date', () => new Date(Date.now() + 2_000).toUTCString(), 950],
  ])('waits as long as Retry-After says, in %s', async (_, header, leastMs) => {
    server.does(problem(503, { 'retry-after': header() }), json({}));
    await client().health.data();
    const [first, second] = server.seen;
    expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBeGreaterThan(leastMs);
  });

  it('is given up at once where it would have to wait longer than it may take', async () => {
    server.does(problem(503, { 'retry-after': '60' }));
    const failing = client({ retry: { totalMs: 1_000 } }).health.data();
    await expect(failing).rejects.toMatchObject({ retryAfterMs: 60_000 });
    expect(server.seen).toHaveLength(1);
  });

  it('sends what is handed in again under one key, so that it is taken once', async () => {
    server.does(hangsUp, problem(503), breaksOff, json({ id: 'x' }, { 'idempotency-replayed': 'true' }, 202));
    const { idempotencyKey, replayed, id } = await client().ingest.learning(LESSON);
    expect([id, replayed]).toEqual(['x', true]);
    expect(idempotencyKey).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(server.seen.map(({ headers }) => headers['idempotency-key'])).toEqual(
      Array(4).fill(idempotencyKey),
    );
    expect(new Set(server.seen.map(({ body }) => body))).toEqual(new Set([JSON.stringify(LESSON)]));
    server.does(GOOD);
    const other = await client().ingest.learning(LESSON);
    expect(other.idempotencyKey).not.toBe(idempotencyKey);
    expect((await client().ingest.learning(LESSON, { idempotencyKey: 'mine' })).idempotencyKey).toBe('mine');
  });

  it('changes on top of a known version, and removals, only after a refusal', async () => {
    const calls = [
      () => client().portfolio.putHolding('AAPL', HOLDING, { ifVersion: 3 }),
      () => client().portfolio.deleteHolding('AAPL'),
      () => client().portfolio.unwatch('AAPL'),
    ];
    for (const call of calls) {
      server.does(problem(503), json({}));
      await expect(call()).rejects.toMatchObject({ status: 503 });
      server.does(hangsUp, json({}));
      await expect(call()).rejects.toBeInstanceOf(TapedeckConnectionError);
      server.does(problem(429), json({}));
      await call();
      expect(server.seen).toHaveLength(2);
    }
    server.does(hangsUp, json({ symbol: 'AAPL' }));
    await client().portfolio.putHolding('AAPL', HOLDING);
    expect(server.seen).toHaveLength(2);
  });

  it('asks after health once', async () => {
    server.does(problem(503));
    await expect(client().health.ready()).rejects.toMatchObject({ status: 503 });
    expect(server.seen).toHaveLength(1);
  });

  it('ends after its time limit, each try of it', async () => {
    server.does(saysNothing);
    const failing = client({ timeoutMs: 50, retry: { attempts: 2, baseDelayMs: 1 } }).health.data();
    await expect(failing).rejects.toThrow('no answer within 50 ms');
    expect(server.seen).toHaveLength(2);
  });

  it('ends with the reason of the signal: before it is sent, while it is answered, and in a pause', async () => {
    const reason = new Error('enough');
    server.does(saysNothing);
    await expect(client().health.data({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(server.seen).toHaveLength(0);
    for (const behaviour of [saysNothing, problem(503, { 'retry-after': '30' })]) {
      const ends = new AbortController();
      server.does((response, request) => {
        behaviour(response, request);
        setTimeout(() => ends.abort(reason), 20);
      });
      await expect(client().health.data({ signal: ends.signal })).rejects.toBe(reason);
      expect(server.seen).toHaveLength(1);
    }
  });
});
