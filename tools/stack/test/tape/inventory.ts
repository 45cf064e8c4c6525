import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATIONS, type HistoryTable } from '@tapedeck/client';
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

/** Every table of history, as the client knows it. */
const HISTORY = Object.values(OPERATIONS).flatMap(({ path }) => {
  const [, table] = /^\/v1\/history\/(.+)$/.exec(path) ?? [];
  return table === undefined ? [] : [table as HistoryTable];
});
/** Details are whole in their columns: the others have a document that may be asked for. */
const WITH_DATA: Partial<Record<HistoryTable, object>> = Object.fromEntries(
  HISTORY.filter((table) => table !== 'pick-contributions').map((table) => [table, { include: 'data' }]),
);
const NOT_ASKED = [
  'deleteHolding',
  'unwatch',
  'getDeadLetter',
  'redriveDeadLetter',
  'streamEvents',
  'listDeadLetters',
];

/** A Redis of the spec's own, in place of the one that the stack would start. */
export interface RedisServers {
  /** `REDIS_URL`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Ten minutes in the market, at 60x, and then every system of the inventory has done its work. */
export function describeInventory(where: string, startServers?: () => Promise<RedisServers>): void {
  describe(`the inventory over the simulated market, ${where}`, () => {
    let redisServers: RedisServers | undefined;
    const stack = new RunningStack({
      MARKET_DATA_URL: 'simulated:?seed=1',
      MARKET_CLOCK: `${FROM}@60x`,
      TOP_PICKS_RUNS: 'all/swing,all/scalping',
    });
    let symbol = '';
    let startedAt = NaN;

    beforeAll(async () => {
      redisServers = await startServers?.();
      if (redisServers !== undefined) stack.environment['REDIS_URL'] = redisServers.url;
      startedAt = Date.now();
      await stack.start();
      const { snapshot } = await stack.read(({ latest }) =>
        latest.topPicks({ universe: 'all', mode: 'swing' }),
      );
      const [pick] = snapshot.data.picks;
      symbol = pick?.symbol ?? '';
      for (const { add } of FACTS)
        expect(await add(stack.client, symbol, pick?.entry ?? 1)).toMatchObject({ replayed: false });
      await stack.client.portfolio.putHolding(symbol, { quantity: '10', averageCost: '101.25' });
      await stack.client.portfolio.watch(symbol);
      const file = join(stack.home, 'policy.json');
      const { weights } = JSON.parse(await policy('show', 'default-scalping@1')) as { weights: object };
      writeFileSync(file, JSON.stringify({ name: 'tuned', weights }));
      await policy('create', '--file', file);
      await policy('activate', 'tuned@1');
      await pollUntil(async () => {
        const { marketTime } = await stack.client.health.data();
        return Date.parse(marketTime) >= Date.parse(FROM) + TEN_MINUTES_MS || undefined;
      });
    }, 180_000);
    afterAll(async () => {
      await stack.remove();
      await redisServers?.stop();
    }, 60_000);

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
      async ({ read, key, ttlMs, stream, type, tables }) => {
        expect((await stack.read(read)).snapshot.type).toBe(type);
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
      const { snapshot } = await stack.read(({ latest }) => latest.srLevels({ symbol, scope }));
      expect(snapshot.type).toBe(EVENT_TYPES.srLevels);
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
        const { snapshot } = await stack.client.latest.topPicks({ universe: 'all', mode: 'scalping' });
        return snapshot.data.policy === 'tuned@1' ? 'tuned@1' : undefined;
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
        const { items } = await stack.client.market.instruments();
        const other = items.find((item) => item.symbol !== symbol)?.symbol ?? '';
        const key = KEYS.bars(other, timeframe);
        await stack.redis((redis) => redis.del(key));
        expect((await stack.client.market.bars({ symbol: other, timeframe }).first(1)).length).toBe(1);
        const leftMs = await stack.redis((redis) => redis.pttl(key));
        expect(Math.abs(leftMs - TTL_MS.bars[timeframe])).toBeLessThan(1_000);
      },
    );

    it('answers every read of the gateway as its document says, of real data', async () => {
      const { market, performance, portfolio, ops, health } = stack.client;
      await market.instruments({ universe: 'all' });
      expect(await market.bars({ symbol, timeframe: '1d' }).first(2)).toHaveLength(2);
      await performance.picks({ universe: 'all', mode: 'swing' });
      await performance.recommendations();
      expect((await performance.llmCosts({ groupBy: 'model' })).items).toHaveLength(1);
      expect((await portfolio.holdings()).items).toHaveLength(1);
      await Promise.all([ops.streams(), health.live(), health.ready(), health.data()]);
      for (const table of HISTORY) {
        const rows = await stack.client.history(table, { limit: 2, ...WITH_DATA[table] }).first(3);
        const buckets = await stack.client.buckets(table, { interval: '1h' }).first(2);
        // A recommendation is judged once its horizon is over.
        if (table !== 'ai-recommendation-outcomes') expect([table, rows.length]).not.toEqual([table, 0]);
        expect(buckets.length === 0).toBe(rows.length === 0);
      }
      expect(stack.checked.faults).toEqual([]);
      const answered = (id: string) => [200, 202].some((status) => stack.checked.seen.has(`${id} ${status}`));
      const unasked = Object.keys(OPERATIONS).filter((id) => !answered(id));
      // These take back what the other tests rest on, or need a letter that must not be there, or have a test of their own.
      expect(unasked.sort()).toEqual([...NOT_ASKED].sort());
    });

    it('is followed live as it is on its streams, and goes on where a follower was', async () => {
      // Of one stream: between streams there is no order.
      const types = [EVENT_TYPES.scalpingMonitor] as const;
      const live = stack.client.stream({ types });
      const followed: { id: string; place: string }[] = [];
      for await (const message of live) {
        if (message.type === 'tape-trimmed' || message.type === 'tape-reset') throw new Error(message.type);
        expect(message.event.data.universe).toBe('all');
        followed.push({ id: message.event.id, place: message.lastEventId });
        if (followed.length === 6) break;
      }
      const again: string[] = [];
      for await (const message of stack.client.stream({ types, lastEventId: followed[1]?.place ?? '' }))
        if ('event' in message && again.push(message.event.id) === 4) break;
      expect(again).toEqual(followed.slice(2).map(({ id }) => id));
      const entries = await stack.redis((redis) => redis.xrange(STREAMS.scalping, '-', '+'));
      const onTape = entries.map(([, fields]) => fields[fields.indexOf('id') + 1] ?? '');
      const [first] = followed;
      const begun = onTape.indexOf(first?.id ?? '');
      expect(onTape.slice(begun, begun + followed.length)).toEqual(followed.map(({ id }) => id));
      expect(stack.checked.faults).toEqual([]);
    });

    it('leaves no dead letter, and loses nothing', async () => {
      const audit = await stack.tapedeck('audit').ended;
      expect(audit).toMatchObject({ code: 0 });
      expect(await stack.client.ops.deadLetters().first(1)).toEqual([]);
    });
  });
}
