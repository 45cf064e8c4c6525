import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EVENT_TYPES, STREAMS } from '@tapedeck/contracts';
import { until } from '@tapedeck/local-servers';
import fc from 'fast-check';
import { startGateway, type GatewayUnderTest } from './support/gateway-under-test.js';
import { startRedisOnly, type RedisOnly } from './support/redis-only.js';
import { SseClient } from './support/sse-client.js';
import { publish, publishAt } from './support/tape.js';

const SEED = 20180207;
const CUTS = 100;
const EVENTS_A_CUT = 8;
const STREAM_OF = {
  [EVENT_TYPES.topPicksRun]: STREAMS.topPicks,
  [EVENT_TYPES.srLevels]: STREAMS.srLevels,
  [EVENT_TYPES.portfolioPositions]: STREAMS.portfolio,
};
const TYPES = Object.keys(STREAM_OF) as (keyof typeof STREAM_OF)[];

describe('a stream that is resumed', () => {
  let servers: RedisOnly;
  const gateways: GatewayUnderTest[] = [];
  const clients: SseClient[] = [];

  beforeAll(async () => {
    servers = await startRedisOnly();
    const variables = { ...servers.variables, MARKET_CLOCK: '2018-02-07T22:00:00Z' };
    gateways.push(await startGateway(variables), await startGateway(variables));
  });
  beforeEach(async () => {
    for (const gateway of gateways)
      await until(
        'the gateway follows the tape',
        async () => (await gateway.get('/v1/stream', { method: 'HEAD' })).ok,
      );
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.cut();
  });
  afterAll(async () => {
    await Promise.all(gateways.map((gateway) => gateway.close()));
    await servers.stop();
  });

  const port = (at: number) => gateways[at]?.port ?? 0;
  const clientOf = (at: number, query = '', lastId = '') => {
    const client = new SseClient(port(at), query, lastId);
    clients.push(client);
    return client;
  };
  const firstId = async (at = 0) => {
    const client = await clientOf(at).open();
    await until('the first message', () => client.lastId !== '');
    client.cut();
    return client.lastId;
  };

  it('has exactly the tape after a hundred cuts, at one gateway and between two, filtered and not', async () => {
    const random = fc.sample(fc.nat({ max: 1_000_000 }), { seed: SEED, numRuns: CUTS * 8 });
    let drawn = 0;
    const draw = (below: number) => (random[(drawn += 1) % random.length] ?? 0) % below;
    const start = await firstId();
    const faithful = { client: clientOf(0, '', start), roams: false };
    const roaming = { client: clientOf(0, '', start), roams: true };
    const filtered = { client: clientOf(0, '?subjects=s1,s3/*', start), roams: true };
    const all = [faithful, roaming, filtered];
    const published: { id: string; type: string; subject: string }[] = [];
    const publishSome = async (count: number) => {
      for (let n = 0; n < count; n += 1) {
        const type = TYPES[draw(TYPES.length)] ?? EVENT_TYPES.topPicksRun;
        const subject = ['s1', 's2', 's3/a', 's3/b'][draw(4)] ?? '';
        const id = `c${published.length}`;
        published.push({ id, type, subject });
        await publish(servers.redisClient, { id, type, subject }, STREAM_OF[type]);
      }
    };
    let publishing = true;
    const publisher = (async () => {
      while (publishing || published.length < CUTS * EVENTS_A_CUT) await publishSome(4);
    })();
    for (let cut = 0; cut < CUTS; cut += 1)
      await Promise.all(
        all.map(async (one) => {
          const { client, roams } = one;
          const here = new SseClient(port(roams ? draw(2) : 0), client.query, client.lastId);
          await here.open();
          expect(here.status).toBe(200);
          // After so many bytes, which may be in the middle of a message, or before the first.
          const bytes = draw(2_500);
          await until('some bytes', () => here.bytes >= bytes, 300).catch(() => undefined);
          here.cut();
          client.lastId = here.lastId;
          client.messages.push(...here.messages);
        }),
      );
    publishing = false;
    await publisher;
    for (const { client } of all) {
      await client.open();
      const last = published.findLast(({ subject }) => client.query === '' || subject !== 's2');
      await until('the last one', () => client.eventIds.includes(last?.id ?? ''));
    }
    const ofType = (ids: readonly string[]) =>
      TYPES.map((type) => ids.filter((id) => published[Number(id.slice(1))]?.type === type));
    const allIds = published.map(({ id }) => id);
    await until('all of them', () => faithful.client.events.length >= allIds.length);
    expect(ofType(faithful.client.eventIds)).toEqual(ofType(allIds));
    await until('all of them', () => roaming.client.events.length >= allIds.length);
    expect(ofType(roaming.client.eventIds)).toEqual(ofType(allIds));
    const wanted = published.filter(({ subject }) => subject !== 's2').map(({ id }) => id);
    await until('all of them', () => filtered.client.events.length >= wanted.length);
    expect(ofType(filtered.client.eventIds)).toEqual(ofType(wanted));
    for (const { client } of all) expect(client.named('tape-trimmed')).toEqual([]);
  }, 60_000);

  it('reads a long stretch of the tape in order, and goes on live behind it', async () => {
    const start = await firstId(1);
    const ids = Array.from({ length: 600 }, (_, n) => `long${n}`);
    for (const id of ids.slice(0, 400)) await publish(servers.redisClient, { id });
    const client = await clientOf(0, '', start).open();
    for (const id of ids.slice(400)) await publish(servers.redisClient, { id });
    await until('all are there', () => client.events.length >= ids.length);
    expect(client.eventIds).toEqual(ids);
    expect(client.named('position')).toEqual([{ position: start, resumed: true }]);
  });

  it('says so when its position is older than the tape, and how many events are gone', async () => {
    const start = await firstId();
    for (let n = 0; n < 30; n += 1) await publish(servers.redisClient, { id: `t${n}` });
    await servers.redisClient.xtrim(STREAMS.topPicks, 'MAXLEN', 12);
    const client = await clientOf(1, '', start).open();
    await until('what is left', () => client.events.length >= 12);
    expect(client.eventIds).toEqual(Array.from({ length: 12 }, (_, n) => `t${n + 18}`));
    const [oldest] = await servers.redisClient.xrange(STREAMS.topPicks, '-', '+', 'COUNT', 1);
    expect(client.named('tape-trimmed')).toMatchObject([{ stream: STREAMS.topPicks, lost: 18 }]);
    expect(client.messages.findIndex(({ event }) => event === 'tape-trimmed')).toBeLessThan(
      client.messages.indexOf(client.events[0] as (typeof client.messages)[number]),
    );
    // Resumed from the last id it goes on without another word.
    const again = await clientOf(0, '', client.lastId).open();
    await publish(servers.redisClient, { id: 'after' });
    await until('the next', () => again.events.length > 0);
    expect([again.eventIds, again.named('tape-trimmed')]).toEqual([['after'], []]);
    expect(oldest?.[0]).toMatch(/^\d+-\d+$/);
  });

  it('says nothing of trimming when everything trimmed had been sent', async () => {
    const client = await clientOf(0).open();
    await publish(servers.redisClient, { id: 'seen' });
    await until('it is there', () => client.events.length > 0);
    client.cut();
    await servers.redisClient.xtrim(STREAMS.topPicks, 'MAXLEN', 0);
    await publish(servers.redisClient, { id: 'unseen' });
    const again = await clientOf(1, '', client.lastId).open();
    await until('the next', () => again.events.length > 0);
    expect([again.eventIds, again.named('tape-trimmed')]).toEqual([['unseen'], []]);
  });

  it('says so when the tape was flushed, to those that resume and to those that are connected', async () => {
    await publish(servers.redisClient, { id: 'old' });
    const start = await firstId();
    const connected = await clientOf(0).open();
    await until('it is there', () => connected.lastId !== '');
    await servers.redisClient.flushall();
    await publishAt(servers.redisClient, '1-0', 'new1');
    const resumed = await clientOf(1, '', start).open();
    await until('the new tape, resumed', () => resumed.eventIds.includes('new1'));
    expect(resumed.named('tape-reset')).toContainEqual(
      expect.objectContaining({ stream: STREAMS.topPicks, resumedAfter: '0-0' }),
    );
    await until('the new tape, connected', () => connected.events.length > 0);
    expect(connected.eventIds).toEqual(['new1']);
    expect(connected.named('tape-reset')).toContainEqual(
      expect.objectContaining({ stream: STREAMS.topPicks, resumedAfter: '0-0' }),
    );
    await publishAt(servers.redisClient, '2-0', 'new2');
    await until('the next', () => connected.events.length > 1);
    expect(connected.eventIds).toEqual(['new1', 'new2']);
  });
});
