import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { KEYS, type Snapshot } from '@tapedeck/contracts';
import { snapshotEvent } from '@tapedeck/platform';
import { freePort } from '@tapedeck/local-servers';
import { warmCommand, type WarmCommandOptions } from '../src/commands/warm.command.js';
import { WARMED_TABLES, type WarmedTable } from '../src/warm/warmed-tables.js';
import { asOfOf, runSnapshot } from './support/events.js';
import { Servers } from './support/servers.js';

const KEY = KEYS.topPicks('sp500', 'swing');
const HOUR_MS = 3_600_000;

const RUNS: readonly WarmedTable[] = WARMED_TABLES.filter(({ table }) => table === 'top_picks_runs');

describe('warm', () => {
  const servers = new Servers();
  let clock: string;
  beforeEach(() => {
    clock = 'live';
  });
  afterEach(() => {
    process.exitCode = undefined;
  });

  const run = async (options: WarmCommandOptions = {}, tables = RUNS, changes = {}) => {
    const printed: string[] = [];
    const environment = { ...servers.environment('.'), MARKET_CLOCK: clock, ...changes };
    await warmCommand(options, environment, (text) => printed.push(text), tables);
    return printed.join('');
  };
  const store = async (...snapshots: Snapshot<unknown>[]) =>
    servers.store(snapshots.map((snapshot) => snapshotEvent(snapshot)));
  /** As the publisher would have set it. */
  const bodyOf = (n: number) => JSON.stringify(runSnapshot(n));

  it('sets an absent key to the newest snapshot of history, byte for byte', async () => {
    await store(runSnapshot(1), runSnapshot(3), runSnapshot(2));
    expect(await run({ dryRun: true })).toBe(
      `${KEY}: would be set, as of ${asOfOf(3)}\ndry run, nothing written: set 1, kept 0, nothing in history 0\n`,
    );
    expect(await servers.redis.exists(KEY)).toBe(0);
    expect(await run()).toBe(`${KEY}: set, as of ${asOfOf(3)}\nset 1, kept 0, nothing in history 0\n`);
    expect(await servers.redis.get(KEY)).toBe(bodyOf(3));
    expect(await servers.redis.pttl(KEY)).toBe(-1);
    expect(await run()).toMatch(/kept, shows the same, as of .*\nset 0, kept 1/);
  });

  it('T23: replaces what is older or unreadable, never what is newer', async () => {
    await store(runSnapshot(3));
    await servers.redis.set(KEY, bodyOf(2));
    expect(await run()).toMatch(/: set, as of/);
    expect(await servers.redis.get(KEY)).toBe(bodyOf(3));
    await servers.redis.set(KEY, bodyOf(4));
    expect(await run()).toMatch(/kept, shows one as new as .* or newer/);
    expect(await servers.redis.get(KEY)).toBe(bodyOf(4));
    await servers.redis.set(KEY, 'half a snapsh');
    expect(await run()).toMatch(/: set, as of/);
    expect(await servers.redis.get(KEY)).toBe(bodyOf(3));
  });

  it('shows nothing later than now in the market', async () => {
    await store(runSnapshot(1), runSnapshot(2), runSnapshot(9));
    clock = asOfOf(2);
    expect(await run()).toMatch(new RegExp(`: set, as of ${asOfOf(2)}\n`));
    expect(await servers.redis.get(KEY)).toBe(bodyOf(2));
    await servers.redis.del(KEY);
    clock = '2001-01-01T00:00:00Z';
    expect(await run()).toBe(`${KEY}: nothing in history\nset 0, kept 0, nothing in history 1\n`);
    expect(await servers.redis.exists(KEY)).toBe(0);
  });

  it('tells of configured keys that history has nothing for, and of an empty history', async () => {
    expect(await run()).toBe('top_picks_runs: nothing in history\nset 0, kept 0, nothing in history 0\n');
    await store(runSnapshot(1));
    expect(await run({}, undefined, { TOP_PICKS_RUNS: 'sp500/swing,dow/intraday' })).toMatch(
      /:sp500:swing: set.*\n.*:dow:intraday: nothing in history\nset 1, kept 0, nothing in history 1\n$/,
    );
  });

  describe('with a time to live', () => {
    const key = 'test:dashboard';
    const table = (computedAtMs: number): WarmedTable => {
      const body = Buffer.from(
        JSON.stringify({ ...runSnapshot(1), computedAt: new Date(computedAtMs).toISOString() }),
      );
      const { id, asOf, staleAfter } = runSnapshot(1);
      const latest = () => Promise.resolve({ body, id, asOf, staleAfter, recordedAt: asOf });
      return { table: 'test', keys: () => Promise.resolve([{ key, ttlMs: HOUR_MS, latest }]) };
    };

    it('T39: gives the key what is left of its life since it was computed', async () => {
      expect(await run({}, [table(Date.now() - HOUR_MS / 4)])).toMatch(/test:dashboard: set/);
      const leftMs = await servers.redis.pttl(key);
      expect(leftMs).toBeGreaterThan(0.7 * HOUR_MS);
      expect(leftMs).toBeLessThanOrEqual(0.75 * HOUR_MS);
    });

    it('does not bring back what would be gone by now', async () => {
      expect(await run({}, [table(Date.now() - 2 * HOUR_MS)])).toMatch(
        /not set, the life of the one as of .* is over\nset 0, kept 0, nothing in history 0, expired 1\n$/,
      );
      expect(await servers.redis.exists(key)).toBe(0);
    });
  });

  it('goes on after a key that Redis refuses, and exits with 1', async () => {
    await store(runSnapshot(1), { ...runSnapshot(2), subject: 'dow/swing', data: dataOf('dow') });
    await servers.redis.rpush(KEY, 'a list');
    expect(await run()).toMatch(
      /:dow:swing: set.*\n.*:sp500:swing: cannot be set: WRONGTYPE.*\nset 1, .*failed 1\n$/,
    );
    expect(process.exitCode).toBe(1);
    expect(await servers.redis.get(KEYS.topPicks('dow', 'swing'))).not.toBeNull();
  });

  it('says in one line which server is away', async () => {
    const nobody = await freePort();
    await expect(run({}, undefined, { REDIS_URL: `redis://127.0.0.1:${nobody}` })).rejects.toThrow(
      /^Redis is away: .*ECONNREFUSED/,
    );
    await expect(
      run({}, undefined, { DATABASE_URL: `postgresql://a@127.0.0.1:${nobody}/b` }),
    ).rejects.toThrow(/^PostgreSQL is away: .*ECONNREFUSED/);
  });

  function dataOf(universe: string): unknown {
    return { ...(runSnapshot(2).data as object), universe };
  }
});
