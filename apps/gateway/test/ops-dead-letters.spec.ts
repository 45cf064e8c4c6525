import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { deadLetterStream, STREAMS } from '@tapedeck/contracts';
import type { DeadLetterDetail } from '../src/ops/dead-letter-item.js';
import type { DeadLettersPage } from '../src/ops/dead-letters.service.js';
import { eventFields, writeLetter } from './support/dead-letters.js';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';

const STREAM = STREAMS.topPicks;
const PATH = '/v1/ops/dead-letters';
const POST = { method: 'POST' };

describe('dead letters over HTTP', () => {
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
  beforeEach(() => servers.redisClient.flushall());

  const letter = (original: readonly string[], options = {}) =>
    writeLetter(servers.redisClient, original, options);
  const page = async (query = '') => (await (await gateway.get(PATH + query)).json()) as DeadLettersPage;
  async function pages(query: string): Promise<string[][]> {
    const found: string[][] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const next: DeadLettersPage = await page(`?${query}${cursor === '' ? '' : `&cursor=${cursor}`}`);
      found.push(next.items.map(({ id, stream }) => `${id} ${stream}`));
      cursor = next.nextCursor;
    }
    return found;
  }

  it('are listed newest first with the attributes of the original', async () => {
    const older = await letter(eventFields('a', '41'));
    const newer = await letter(['no', 'event'], { code: 'malformed-entry' });
    const { items, nextCursor } = await page();
    expect(nextCursor).toBeNull();
    expect(items).toEqual([
      expect.objectContaining({
        id: newer,
        code: 'malformed-entry',
        event: { id: null, source: null, type: null, subject: null, time: null, sequence: null },
      }),
      {
        id: older,
        stream: STREAM,
        entryId: '1518037260000-0',
        group: 'history-writer',
        consumer: 'writer-0',
        code: '22003',
        reason: 'numeric field overflow',
        attempts: 1,
        time: '2026-01-05T10:00:00.000Z',
        event: {
          id: 'a',
          source: '/tapedeck/top-picks',
          type: 'top_picks.run.completed',
          subject: 'sp500/swing',
          time: '2018-02-07T21:00:00Z',
          sequence: '41',
        },
      },
    ]);
  });

  it('are one list over all streams, paged without gap or repeat, also where streams share ids', async () => {
    const expected: string[] = [];
    for (let n = 1; n <= 12; n += 1) {
      const id = `${1_600_000_000_000 + Math.floor(n / 3)}-${n % 3}`;
      for (const stream of [STREAMS.llm, STREAM, STREAMS.ai].slice(n % 2)) {
        await letter(eventFields(`e${n}`), { stream, id });
        expected.push(`${id} ${stream}`);
      }
    }
    const whole = (await pages('limit=100')).flat();
    expect([...whole].sort()).toEqual([...expected].sort());
    expect(whole.map((line) => line.split(' ')[0])).toEqual(
      [...whole.map((line) => line.split(' ')[0] ?? '')].sort().reverse(),
    );
    for (const limit of [1, 2, 5]) {
      const paged = await pages(`limit=${limit}`);
      expect(paged.flat()).toEqual(whole);
      expect(paged.every(({ length }) => length <= limit)).toBe(true);
    }
    const ofOne = (await pages(`limit=4&stream=${STREAMS.ai}`)).flat();
    expect(ofOne).toEqual(whole.filter((line) => line.endsWith(STREAMS.ai)));
  });

  it('go on where a page ended although that letter was redriven meanwhile', async () => {
    const ids = [];
    for (let n = 0; n < 4; n += 1) ids.unshift(await letter(eventFields(`e${n}`)));
    const { nextCursor } = await page('?limit=2');
    await gateway.get(`${PATH}/${ids[1]}/redrive`, POST);
    const { items } = await page(`?limit=2&cursor=${nextCursor}`);
    expect(items.map(({ id }) => id)).toEqual(ids.slice(2));
  });

  it('by code look at a bounded number of letters a page, and find those far down', async () => {
    const rare = await letter(eventFields('rare'), { code: 'unknown-type' });
    const pipeline = servers.redisClient.pipeline();
    for (let n = 0; n < 5_050; n += 1)
      pipeline.xadd(deadLetterStream(STREAM), '*', 'dead.code', '22003', 'n', String(n));
    await pipeline.exec();
    const first = await page('?code=unknown-type');
    expect(first.items).toEqual([]);
    expect(first.nextCursor).not.toBeNull();
    const second = await page(`?code=unknown-type&cursor=${first.nextCursor}`);
    expect(second.items.map(({ id }) => id)).toEqual([rare]);
    expect(second.nextCursor).toBeNull();
  });

  it('show the whole original, every field in order', async () => {
    const original = [...eventFields('a'), 'twice', '1', 'twice', '2'];
    const id = await letter(original);
    const detail = (await (await gateway.get(`${PATH}/${id}`)).json()) as DeadLetterDetail;
    expect(detail.original.flatMap(({ name, value }) => [name, value])).toEqual(original);
    expect(detail).toMatchObject({ id, code: '22003', event: { id: 'a' } });
  });

  it('are redriven once, and asked again answered the same', async () => {
    const original = eventFields('a');
    const id = await letter(original);
    const first = await gateway.get(`${PATH}/${id}/redrive`, POST);
    expect(first.status).toBe(200);
    const answer = (await first.json()) as { entryId: string };
    expect(answer).toEqual({ id, stream: STREAM, entryId: expect.any(String), repeated: false });
    for (const query of ['', `?stream=${STREAM}`]) {
      const again = await gateway.get(`${PATH}/${id}/redrive${query}`, POST);
      expect(await again.json()).toEqual({ ...answer, repeated: true });
    }
    expect(await servers.redisClient.xrange(STREAM, '-', '+')).toEqual([[answer.entryId, original]]);
    expect((await page()).items).toEqual([]);
    expect((await gateway.get(`${PATH}/${id}`)).status).toBe(404);
  });

  it('of an id that several streams have must be named with their stream', async () => {
    const id = '1600000000000-0';
    for (const stream of [STREAM, STREAMS.ai]) await letter(eventFields('a'), { stream, id });
    for (const response of [
      await gateway.get(`${PATH}/${id}`),
      await gateway.get(`${PATH}/${id}/redrive`, POST),
    ]) {
      expect(response.status).toBe(409);
      expect(await response.json()).toMatchObject({
        type: 'urn:tapedeck:problem:ambiguous-dead-letter',
        known: [STREAM, STREAMS.ai],
      });
    }
    const named = await gateway.get(`${PATH}/${id}/redrive?stream=${STREAMS.ai}`, POST);
    expect(await named.json()).toMatchObject({ stream: STREAMS.ai, repeated: false });
    expect((await gateway.get(`${PATH}/${id}`)).status).toBe(200);
  });

  it('that are no event stay where they are, with the reason', async () => {
    const id = await letter(['no', 'timed out event']);
    const response = await gateway.get(`${PATH}/${id}/redrive`, POST);
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      type: 'urn:tapedeck:problem:hopeless-dead-letter',
      detail: expect.stringContaining('specversion'),
    });
    expect((await page()).items).toHaveLength(1);
  });

  it('T35: of a Redis whose memory is full are kept, and the answer is a 503', async () => {
    const id = await letter(eventFields('a'));
    await servers.redisClient.config('SET', 'maxmemory', '1mb');
    try {
      expect((await gateway.get(`${PATH}/${id}/redrive`, POST)).status).toBe(503);
    } finally {
      await servers.redisClient.config('SET', 'maxmemory', '0');
    }
    expect((await page()).items.map((item) => item.id)).toEqual([id]);
  });

  it.each([
    ['?limit=0', 422, { parameter: 'limit' }],
    ['?limit=101', 422, { parameter: 'limit' }],
    ['?stream=stream:none', 422, { parameter: 'stream' }],
    ['?code=', 422, { parameter: 'code' }],
    [`?code=${'x'.repeat(101)}`, 422, { parameter: 'code' }],
    ['?cursor=bm8', 422, { parameter: 'cursor' }],
    [`?cursor=${Buffer.from('1-1_stream:none').toString('base64url')}`, 422, { parameter: 'cursor' }],
    ['?kode=1', 422, { parameter: 'kode' }],
    ['/none', 422, { parameter: 'id' }],
    ['/1', 422, { parameter: 'id' }],
    ['/18446744073709551616-0', 422, { parameter: 'id' }],
    ['/18446744073709551615-18446744073709551615', 404, { type: 'urn:tapedeck:problem:unknown-dead-letter' }],
    ['/5-5?limit=1', 422, { parameter: 'limit' }],
  ])('%s: %i', async (path, status, members) => {
    const response = await gateway.get(PATH + path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status, ...members });
  });

  it('are redriven by POST alone, and only one that is there', async () => {
    const wrong = await gateway.get(`${PATH}/5-5/redrive`);
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get('allow')).toBe('POST');
    expect((await gateway.get(`${PATH}/5-5/redrive`, POST)).status).toBe(404);
    expect((await gateway.get(`${PATH}/x/redrive`, POST)).status).toBe(422);
  });
});
