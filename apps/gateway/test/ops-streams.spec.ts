import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ALL_STREAMS, GROUPS, sequenceKey, STREAMS } from '@tapedeck/contracts';
import { StreamAccounts } from '@tapedeck/history';
import { startPostgres, startRedis } from '@tapedeck/local-servers';
import type { StreamsReport, StreamStatus } from '../src/ops/stream-status.js';
import { eventFields, writeLetter } from './support/dead-letters.js';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';
import { pollUntil } from './support/poll-until.js';

const STREAM = STREAMS.topPicks;
const GROUP = GROUPS.historyWriter;
const PATH = '/v1/ops/streams';
const COUNTED_AT = '2026-01-05T10:00:00.000Z';

describe('the status of the streams', () => {
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

  const append = async (count: number) => {
    for (let n = 1; n <= count; n += 1)
      await servers.redisClient.xadd(
        STREAM,
        `${1_518_037_260_000 + n}-0`,
        ...eventFields(`e${n}`, String(n)),
      );
  };
  const report = async () => (await (await gateway.get(PATH)).json()) as StreamsReport;
  const status = async () => (await report()).streams.find(({ stream }) => stream === STREAM) as StreamStatus;

  it('shows every stream of the product, also before anything was written', async () => {
    const response = await gateway.get(PATH);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { history, streams } = (await response.json()) as StreamsReport;
    expect(history).toBe(true);
    expect(streams.map(({ stream }) => stream)).toEqual(ALL_STREAMS);
    expect(streams[0]).toEqual({
      stream: STREAM,
      exists: false,
      length: 0,
      firstEntryId: null,
      lastEntryId: null,
      newestAgeMs: null,
      memoryBytes: 0,
      groups: [],
      missingGroups: [],
      sequences: [],
      losses: [],
      deadLetters: 0,
    });
  });

  it('tells length, ends, lag, pending and the oldest of it, and required groups that are missing', async () => {
    await append(10);
    expect(await status()).toMatchObject({ length: 10, missingGroups: [GROUP], groups: [] });
    await servers.redisClient.xgroup('CREATE', STREAM, GROUP, '0');
    await servers.redisClient.xreadgroup('GROUP', GROUP, 'w', 'COUNT', 4, 'STREAMS', STREAM, '>');
    await servers.redisClient.xack(STREAM, GROUP, '1518037260001-0');
    await writeLetter(servers.redisClient, eventFields('dead'));
    const found = await status();
    expect(found).toMatchObject({
      exists: true,
      length: 10,
      firstEntryId: '1518037260001-0',
      lastEntryId: '1518037260010-0',
      missingGroups: [],
      deadLetters: 1,
    });
    expect(found.memoryBytes).toBeGreaterThan(500);
    expect(found.newestAgeMs).toBeGreaterThan(1_000_000);
    expect(found.groups).toEqual([
      {
        group: GROUP,
        required: true,
        consumers: 1,
        lag: 6,
        lagAtLeast: null,
        oldestUndeliveredAgeMs: expect.any(Number),
        pending: 3,
        oldestPending: {
          id: '1518037260002-0',
          consumer: 'w',
          ageMs: expect.any(Number),
          idleMs: expect.any(Number),
          deliveries: 1,
        },
        lastDeliveredId: '1518037260004-0',
        trimmedUndelivered: 0,
        unseenMs: expect.any(Number),
      },
    ]);
  });

  it('T43: says null of a lag that nobody knows, and how far it was counted', async () => {
    await append(1_100);
    await servers.redisClient.xgroup('CREATE', STREAM, GROUP, '1518037260002-0');
    const [group] = (await status()).groups;
    expect(group).toMatchObject({ lag: null, lagAtLeast: 1_000, trimmedUndelivered: 0 });
  });

  it('T7: tells of entries that are gone before the group had them', async () => {
    await append(10);
    await servers.redisClient.xgroup('CREATE', STREAM, GROUP, '0');
    await servers.redisClient.xtrim(STREAM, 'MAXLEN', 4);
    const [group] = (await status()).groups;
    expect(group).toMatchObject({ lag: 4, trimmedUndelivered: 6 });
  });

  it('puts beside the counters of each source what history has, with the moment it was counted', async () => {
    const accounts = new StreamAccounts(servers.dataSource);
    await servers.redisClient.hset(sequenceKey(STREAM), { '/a': '120', '/new': '3' });
    const count = {
      first: 1,
      last: 118,
      stored: 115,
      repeated: 1,
      missing: 3,
      gaps: [{ first: 5, last: 7 }],
    };
    await accounts.recordCounts([{ stream: STREAM, source: '/a', ...count, countedAt: COUNTED_AT }]);
    await accounts.recordLoss({
      stream: STREAM,
      group: GROUP,
      kind: 'lost',
      entries: 3,
      countedAt: COUNTED_AT,
    });
    expect(await status()).toMatchObject({
      sequences: [
        { source: '/a', lastGiven: 120, counted: { ...count, countedAt: COUNTED_AT } },
        { source: '/new', lastGiven: 3, counted: null },
      ],
      losses: [{ group: GROUP, kind: 'lost', entries: 3, lastCountedAt: COUNTED_AT }],
    });
  });

  it('refuses a parameter, and a fault of a key is no outage', async () => {
    const refused = await gateway.get(`${PATH}?stream=x`);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ parameter: 'stream' });
    await servers.redisClient.set(STREAM, 'no stream');
    const fault = await gateway.get(PATH);
    expect(fault.status).toBe(500);
    expect(await fault.json()).toMatchObject({ errorId: expect.any(String) });
  });

  it('says 503 while Redis is away or hangs, and answers again when it is back', async () => {
    process.kill(servers.redis.pid, 'SIGSTOP');
    try {
      const startedMs = performance.now();
      const hung = await gateway.get(PATH);
      expect(performance.now() - startedMs).toBeLessThan(4_000);
      expect(hung.status).toBe(503);
    } finally {
      process.kill(servers.redis.pid, 'SIGCONT');
    }
    await servers.redis.kill();
    for (const path of [PATH, '/v1/ops/dead-letters', '/v1/ops/dead-letters/1-1']) {
      const away = await gateway.get(path);
      expect(away.status).toBe(503);
      expect(away.headers.get('retry-after')).toBe('2');
      expect(await away.json()).toMatchObject({ type: 'urn:tapedeck:problem:redis-unavailable' });
    }
    const redrive = await gateway.get('/v1/ops/dead-letters/1-1/redrive', { method: 'POST' });
    expect(redrive.status).toBe(503);
    servers.redis = await startRedis({ port: servers.redis.port });
    await pollUntil(
      () => gateway.get(PATH),
      ({ status: code }) => code === 200,
    );
  });
});

describe('the status of the streams without history', () => {
  it('says null of what only history knows, and everything else as ever', async () => {
    const [redis, postgres] = await Promise.all([startRedis(), startPostgres()]);
    await postgres.kill();
    const gateway = await startGateway({ REDIS_URL: redis.url, DATABASE_URL: postgres.url });
    try {
      const response = await gateway.get(PATH);
      expect(response.status).toBe(200);
      const { history, streams } = (await response.json()) as StreamsReport;
      expect(history).toBe(false);
      expect(streams.map(({ losses }) => losses)).toEqual(ALL_STREAMS.map(() => null));
    } finally {
      await gateway.close();
      await redis.stop();
    }
  });
});
