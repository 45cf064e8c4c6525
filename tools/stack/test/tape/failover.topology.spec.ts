import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ALL_STREAMS, KEYS, STREAMS } from '@tapedeck/contracts';
import { startRedisCluster, startRedisSentinels } from '@tapedeck/local-servers';
import { FreshnessWatch } from './freshness-watch.js';
import type { RedisServers } from './inventory.js';
import { LiveWatch } from './live-watch.js';
import { pollUntil } from './poll-until.js';
import { RunningStack } from './running-stack.js';

const FROM = '2024-03-06T15:20:00Z';
/** A minute of the market a second: every second has its slots. */
const SPEED = 60;
const PATHS = ['/v1/top-picks/all/scalping', '/v1/scalping', '/v1/dashboard/overview'];
/** Failover, and until every process has found the new master, with seven processes on two cores. */
const RECOVERED_MS = 60_000;
const SLOTS_AFTER = 5;

interface Failing extends RedisServers {
  /** One after the other; each returns when the server is gone. */
  readonly kills: readonly (() => Promise<void>)[];
}

/** Three masters with a replica each, of which two are lost, the one of the picks' stream first. */
async function cluster(): Promise<Failing> {
  const redis = await startRedisCluster({ replicas: true });
  const first = await redis.masterOf(STREAMS.topPicks);
  const masters = await Promise.all(ALL_STREAMS.map((stream) => redis.masterOf(stream)));
  const second = masters.find(({ port }) => port !== first.port);
  if (second === undefined) throw new Error('all streams are on one master');
  return {
    url: redis.url,
    kills: [() => first.kill(), () => second.kill()],
    stop: () => redis.stop(),
  };
}

async function sentinels(): Promise<Failing> {
  const redis = await startRedisSentinels();
  return { url: redis.url, kills: [() => redis.killMaster()], stop: () => redis.stop() };
}

describe.each([
  ['a Redis Cluster', cluster],
  ['a Redis behind Sentinels', sentinels],
] as const)('the whole product on %s, a master killed under it', (_, startServers) => {
  const stack = new RunningStack({
    MARKET_DATA_URL: 'simulated:?seed=1',
    MARKET_CLOCK: `${FROM}@${SPEED}x`,
    TOP_PICKS_RUNS: 'all/scalping',
    GATEWAY_RATE_LIMIT: '20000/60s',
  });
  let redis: Failing;
  let live: LiveWatch;
  let freshness: FreshnessWatch;

  beforeAll(async () => {
    redis = await startServers();
    stack.environment['REDIS_URL'] = redis.url;
    await stack.start();
    const startedAt = Number(stack.record.environment?.['MARKET_CLOCK_STARTED_AT']);
    const marketNow = () => Date.parse(FROM) + (Date.now() - startedAt) * SPEED;
    const address = stack.record.gateway ?? '';
    live = new LiveWatch(address);
    freshness = new FreshnessWatch(address, PATHS, marketNow);
    for (const path of PATHS) await stack.served(path);
    live.start();
    freshness.start();
  }, 180_000);
  afterAll(async () => {
    await Promise.all([live.stop(), freshness.stop()]);
    await stack.remove();
    await redis.stop();
  }, 60_000);

  const newestRow = async () => {
    const [row] = await stack.rows<{ newest: Date | null }>(
      'SELECT max(as_of) AS newest FROM top_picks_runs',
    );
    return row?.newest?.getTime() ?? 0;
  };

  /** New slots are served from Redis, stored, and told. */
  async function goesOn(): Promise<void> {
    const servedBefore = PATHS.map((path) => freshness.newest.get(path) ?? 0);
    const [storedBefore, toldBefore] = [await newestRow(), live.count];
    const further = (now: number, before: number) => now >= before + SLOTS_AFTER * 60_000;
    await pollUntil(
      () =>
        Promise.resolve(
          PATHS.every((path, at) => further(freshness.newest.get(path) ?? 0, servedBefore[at] ?? 0)) ||
            undefined,
        ),
      RECOVERED_MS,
    );
    await pollUntil(async () => further(await newestRow(), storedBefore) || undefined, RECOVERED_MS);
    await pollUntil(() => Promise.resolve(live.count > toldBefore + SLOTS_AFTER || undefined), RECOVERED_MS);
  }

  it('serves, stores and tells every slot, and counts requests for all replicas together', async () => {
    await goesOn();
    expect((await stack.get(PATHS[0] ?? '')).headers.get('ratelimit')).toMatch(/r=\d+/);
    // The bucket of all replicas is gone once it is full again, a moment after the last lease from it.
    await stack.redis((connection) =>
      pollUntil(async () => ((await connection.exists(KEYS.rateLimit('nobody'))) === 1 ? true : undefined)),
    );
  }, 90_000);

  it(
    'goes on when the replica has taken over: nothing stale is served as fresh, nothing told twice or left out',
    async () => {
      for (const kill of redis.kills) {
        await kill();
        await goesOn();
      }
      expect(freshness.faults).toEqual([]);
      expect(live.faults).toEqual([]);
      expect(live.breaks).toEqual([]);
    },
    3 * RECOVERED_MS + 60_000,
  );

  it(
    'has lost nothing: the audit is clean, and there is no dead letter',
    async () => {
      const audit = await stack.tapedeck('audit').ended;
      expect(audit).toMatchObject({ code: 0 });
      const letters = (await (await stack.get('/v1/ops/dead-letters')).json()) as { items: unknown[] };
      expect(letters.items).toEqual([]);
    },
    3 * RECOVERED_MS,
  );
});
