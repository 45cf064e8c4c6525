import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SNAPSHOTS, type Mode } from '@tapedeck/contracts';
import { startRedis, type LocalServer } from '@tapedeck/local-servers';
import { MarketClock, openProvider, type MarketDataProvider } from '@tapedeck/market-data';
import { SlotLedger } from '@tapedeck/platform';
import { Redis } from 'ioredis';
import { RankingWait } from '../src/monitor/ranking-wait.js';

const MINUTE_MS = 60_000;
const SLOT = Date.parse('2024-03-06T15:30:00Z');
const slot = (minute = 0) => ({
  asOf: SLOT + minute * MINUTE_MS,
  nextExpectedAt: SLOT + (minute + 1) * MINUTE_MS,
});
const run = (mode: Mode) => ({ universe: 'all', mode });

/** Milliseconds that it took. */
async function timed(work: Promise<void>): Promise<number> {
  const from = performance.now();
  await work;
  return performance.now() - from;
}

describe('the wait for the rankings of a slot', () => {
  let server: LocalServer;
  let redis: Redis;
  let provider: MarketDataProvider;
  let ledger: SlotLedger;

  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url);
    provider = await openProvider({ url: 'simulated:?seed=1&instruments=1', calendar: 'XNYS' });
    ledger = new SlotLedger(redis);
  });

  afterAll(async () => {
    await redis.quit();
    await server.stop();
  });

  beforeEach(() => redis.flushall());

  /** Created when the slot is due; at 60x a second of wall time is a minute. */
  const wait = (speed: number) =>
    new RankingWait(ledger, MarketClock.parse(`2024-03-06T15:30:00Z@${speed}x`), provider);
  const record = (mode: Mode, asOf = SLOT) =>
    ledger.record(SNAPSHOTS.topPicks('all', mode), [{ asOf, outcome: 'skipped', reason: 'a test' }]);

  it('ends when it is on record what became of each', async () => {
    await record('scalping');
    const waiting = wait(1).forRuns([run('scalping'), run('intraday')], slot());
    let over = false;
    void waiting.then(() => (over = true));
    await redis.ping();
    expect(over).toBe(false);
    await record('intraday');
    expect(await timed(waiting)).toBeLessThan(10_000);
  });

  it('leaves half of the time to the next slot, however fast the market clock', async () => {
    expect(await timed(wait(60).forRuns([run('scalping')], slot()))).toBeLessThan(950);
  });

  it('waits for a ranking that never comes once, not at every slot until its next', async () => {
    const one = wait(60);
    await one.forRuns([run('swing')], slot());
    expect(await timed(one.forRuns([run('swing')], slot(1)))).toBeLessThan(400);
  });
});
