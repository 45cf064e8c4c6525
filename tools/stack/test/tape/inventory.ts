import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  EVENT_TYPES,
  KEYS,
  parseMoment,
  STREAMS,
  TTL_MS,
  type Snapshot,
  type Timeframe,
} from '@tapedeck/contracts';
import { FACTS, SNAPSHOTS } from './inventory-rows.js';
import { pollUntil } from './poll-until.js';
import { RunningStack } from './running-stack.js';

const FROM = '2024-03-06T15:20:00Z';
const TEN_MINUTES_MS = 600_000;

/** A Redis of the spec's own, in place of the one that the stack would start. */
export interface RedisServers {
  /** `REDIS_URL`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Ten minutes in the market, at 60x, and then every system of the inventory has done its work. */
export function describeInventory(where: string, startServers?: () => Promise<RedisServers>): void {
  describe(`the inventory over the simulated market, ${where}`, () => {
    const stack = new RunningStack({
      MARKET_DATA_URL: 'simulated:?seed=1',
      MARKET_CLOCK: `${FROM}@60x`,
      TOP_PICKS_RUNS: 'all/swing,all/scalping',
    });
    let symbol = '';
    let startedAt = NaN;
    let redisServers: RedisServers | undefined;

    beforeAll(async () => {
      redisServers = await startServers?.();
      if (redisServers !== undefined) stack.environment['REDIS_URL'] = redisServers.url;
      startedAt = Date.now();
      await stack.start();
      const picks = await stack.served('/v1/top-picks/all/swing');
      const { data } = (await picks.json()) as Snapshot<{ picks: { symbol: string; entry: number }[] }>;
      symbol = data.picks[0]?.symbol ?? '';
      for (const { path, body } of FACTS) {
        const response = await post(path, body(symbol, data.picks[0]?.entry ?? 1));
        if (response.status !== 202) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      }
      for (const path of [`/v1/portfolio/holdings/${symbol}`, `/v1/portfolio/watchlist/${symbol}`]) {
        const response = await put(
          path,
          path.includes('holdings') ? { quantity: '10', averageCost: '101.25' } : {},
        );
        if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      }
      const file = join(stack.home, 'policy.json');
      const { weights } = JSON.parse(await policy('show', 'default-scalping@1')) as { weights: object };
      writeFileSync(file, JSON.stringify({ name: 'tuned', weights }));
      await policy('create', '--file', file);
      await policy('activate', 'tuned@1');
      await pollUntil(async () => {
        const { marketTime } = (await (await stack.get('/health/data')).json()) as { marketTime: string };
        return Date.parse(marketTime) >= Date.parse(FROM) + TEN_MINUTES_MS || undefined;
      });
    }, 180_000);
    afterAll(async () => {
      await stack.remove();
      await redisServers?.stop();
    }, 60_000);

    const send = (method: string) => (path: string, body: object) =>
      fetch(`http://127.0.0.1:${stack.environment['GATEWAY_PORT']}${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const post = send('POST');
    const put = send('PUT');

    /** What `tapedeck policy` prints, of the pair that ranks every minute. */
    async function policy(...args: string[]): Promise<string> {
      const target = ['--universe', 'all', '--mode', 'scalping'];
      const { code, output } = await stack.tapedeck('policy', ...args, ...target).ended;
      if (code !== 0) throw new Error(`policy ${args.join(' ')}: ${output}`);
      return output;
    }

    const typesOn = async (stream: string): Promise<string[]> => {
      const entries = await stack.redis((redis) => redis.xrange(stream, '-', '+'));
      return entries.flatMap(([, fields]) => fields[fields.indexOf('type') + 1] ?? []);
    };
    const countOf = async (table: string): Promise<number> => {
      const [row] = await stack.rows<{ count: string }>(`SELECT count(*) FROM ${table}`);
      return Number(row?.count);
    };
    const hasRows = (table: string) =>
      pollUntil(async () => ((await countOf(table)) > 0 ? true : undefined), 20_000);

    it.each(SNAPSHOTS)(
      '$name: key, life, event, rows, answer',
      async ({ path, key, ttlMs, stream, type, tables }) => {
        const response = await stack.served(path);
        const served = (await response.json()) as Snapshot<unknown>;
        expect(served.type).toBe(type);
        const [text, leftMs] = await stack.redis((redis) => Promise.all([redis.get(key), redis.pttl(key)]));
        const inKey = JSON.parse(text ?? 'null') as Snapshot<unknown>;
        expect(inKey.type).toBe(type);
        if (ttlMs === undefined) expect(leftMs).toBe(-1);
        else
          expect(Math.abs(leftMs + Date.now() - (parseMoment(inKey.computedAt) ?? NaN) - ttlMs)).toBeLessThan(
            1_000,
          );
        expect(await typesOn(stream)).toContain(type);
        for (const table of tables) await hasRows(table);
      },
    );

    it.each(['15m', '1h', '1d', '1w'] as const)('support and resistance on %s bars', async (scope) => {
      const response = await stack.served(`/v1/sr-levels/${symbol}/${scope}`);
      expect(((await response.json()) as Snapshot<unknown>).type).toBe(EVENT_TYPES.srLevels);
      const key = KEYS.srLevels(symbol, scope);
      const [text, leftMs] = await stack.redis((redis) => Promise.all([redis.get(key), redis.pttl(key)]));
      const { computedAt } = JSON.parse(text ?? 'null') as Snapshot<unknown>;
      const expected = TTL_MS.srLevels[scope];
      expect(Math.abs(leftMs + Date.now() - (parseMoment(computedAt) ?? NaN) - expected)).toBeLessThan(1_000);
      expect(await typesOn(STREAMS.srLevels)).toContain(EVENT_TYPES.srLevels);
    });

    it.each(FACTS)('$type has its event and its row', async ({ type, table }) => {
      expect(await typesOn(type.startsWith('llm') ? STREAMS.llm : STREAMS.ai)).toContain(type);
      await hasRows(table);
    });

    it.each([
      ['positions opened for picks', STREAMS.topPicks, EVENT_TYPES.pickEvent, 'pick_events'],
      ['what became of them', STREAMS.topPicks, EVENT_TYPES.pickOutcome, 'pick_outcomes'],
      ['the policy that was activated', STREAMS.topPicks, EVENT_TYPES.policyUpdated, 'rl_policies'],
    ])('%s: event and rows', async (_, stream, type, table) => {
      await pollUntil(async () => ((await typesOn(stream)).includes(type) ? true : undefined), 20_000);
      await hasRows(table);
    });

    it('ranks by the policy that was activated, and names it in the run', async () => {
      const named = await pollUntil(async () => {
        const run = await stack.served('/v1/top-picks/all/scalping');
        const { data } = (await run.json()) as Snapshot<{ policy: string }>;
        return data.policy === 'tuned@1' ? data.policy : undefined;
      }, 20_000);
      expect(named).toBe('tuned@1');
    });

    it('keeps the bars and the price of what is held, watched and picked in the cache of market data', async () => {
      const lives: [string, number][] = [
        [KEYS.bars(symbol, '1m'), TTL_MS.bars['1m']],
        [KEYS.bars(symbol, '1d'), TTL_MS.bars['1d']],
        [KEYS.quote(symbol), TTL_MS.bars['1m']],
      ];
      for (const [key, ttlMs] of lives) {
        const leftMs = await stack.redis((redis) => redis.pttl(key));
        expect(leftMs).toBeLessThanOrEqual(ttlMs);
        // Bars live from the read of the whole; the stack is up for less than a minute or two.
        expect(leftMs).toBeGreaterThan(ttlMs - (Date.now() - startedAt));
      }
      const quote = JSON.parse((await stack.redis((redis) => redis.get(KEYS.quote(symbol)))) ?? '') as {
        asOf: number;
        quote: { at: number; price: number };
      };
      expect(quote).toMatchObject({ quote: { symbol, spreadBps: null, timeframe: '1m' } });
      expect(quote.quote.at).toBeLessThanOrEqual(quote.asOf);
      expect(quote.quote.price).toBeGreaterThan(0);
    });

    it.each(['1m', '15m', '1h', '1d', '1w'] satisfies Timeframe[])(
      'caches the %s bars that a client asks for, for the life of their timeframe',
      async (timeframe) => {
        const { items } = (await (await stack.get('/v1/instruments')).json()) as {
          items: { symbol: string }[];
        };
        const other = items.find((item) => item.symbol !== symbol)?.symbol ?? '';
        const key = KEYS.bars(other, timeframe);
        await stack.redis((redis) => redis.del(key));
        expect((await stack.get(`/v1/bars/${other}?timeframe=${timeframe}`)).status).toBe(200);
        const leftMs = await stack.redis((redis) => redis.pttl(key));
        expect(Math.abs(leftMs - TTL_MS.bars[timeframe])).toBeLessThan(1_000);
      },
    );

    it('answers every call of the gateway', async () => {
      const paths = [
        '/v1/instruments?universe=all',
        `/v1/bars/${symbol}?timeframe=1d`,
        '/v1/performance/picks?universe=all&mode=swing',
        '/v1/llm/costs?groupBy=model',
        '/v1/ops/streams',
        '/v1/ops/dead-letters',
        '/health/live',
        '/health/ready',
        '/health/data',
        ...[
          'top-picks-runs',
          'pick-contributions',
          'top-picks-position-snapshots',
          'pick-events',
          'pick-outcomes',
          'dashboard-performance',
          'portfolio-snapshots',
          'ai-recommendations',
          'agent-analyses',
          'agent-learnings',
          'llm-requests',
          'rl-policies',
        ].map((table) => `/v1/history/${table}?limit=2`),
      ];
      const answers = await Promise.all(paths.map(async (path) => [path, (await stack.get(path)).status]));
      expect(answers).toEqual(paths.map((path) => [path, 200]));
    });

    it('leaves no dead letter, and loses nothing', async () => {
      const audit = await stack.tapedeck('audit').ended;
      expect(audit).toMatchObject({ code: 0 });
      const { items } = (await (await stack.get('/v1/ops/dead-letters')).json()) as { items: unknown[] };
      expect(items).toEqual([]);
    });
  });
}
