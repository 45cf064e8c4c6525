import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  parsePortfolioPositionsData,
  parseWatchlistData,
  SNAPSHOTS,
  STREAMS,
  type PortfolioPositionsData,
  type WatchlistData,
} from '@tapedeck/contracts';
import {
  ConfigError,
  ImplausibleSnapshotError,
  SlotBusyError,
  SnapshotJobs,
  type Slot,
} from '@tapedeck/platform';
import { decodeEntry } from '@tapedeck/redis-streams';
import { startPortfolio, type PortfolioUnderTest, type Replica } from './support/portfolio-under-test.js';

/** PLAIN rises; SPLIT gives seven shares for one before its third session opens. */
const BARS = {
  PLAIN: { '2014-06-05': 10, '2014-06-06': 10.1, '2014-06-09': 10.25 },
  SPLIT: { '2014-06-05': 640, '2014-06-06': 645.57, '2014-06-09': 93.7 },
};
const FACTOR_FILES = { 'split.csv': '20140606,1,0.1428571,645.57\n20501231,1,1,0\n' };
const [THURSDAY, FRIDAY, MONDAY] = ['2014-06-05', '2014-06-06', '2014-06-09'].map((date) =>
  Date.parse(`${date}T20:00:00Z`),
) as [number, number, number];
const HOUR_MS = 3_600_000;
const atClose = (asOf: number): Slot => ({ asOf, nextExpectedAt: asOf + 24 * HOUR_MS });
const { portfolioPositions: POSITIONS, portfolioWatchlist: WATCHLIST } = SNAPSHOTS;

describe('the portfolio', () => {
  let portfolio: PortfolioUnderTest;
  let replicas: [Replica, Replica];
  beforeAll(async () => {
    portfolio = await startPortfolio(BARS, FACTOR_FILES);
    replicas = [await portfolio.replica(), await portfolio.replica()];
  }, 60_000);
  afterAll(() => portfolio.stop());
  beforeEach(() => portfolio.clear());

  const events = async () =>
    (await portfolio.redis.xrange(STREAMS.portfolio, '-', '+')).map(([, fields]) => decodeEntry(fields));
  async function shown<T>(key: string): Promise<{ id: string; asOf: string; data: T }> {
    return JSON.parse((await portfolio.redis.get(key)) ?? '') as { id: string; asOf: string; data: T };
  }
  const hold = (
    symbol: string,
    quantity: string,
    averageCost: string,
    effectiveAt: number,
    currency?: string,
  ) => portfolio.holdings.put({ symbol, quantity, averageCost, effectiveAt, currency });
  async function valued(asOf: number): Promise<PortfolioPositionsData> {
    await replicas[0].positions(atClose(asOf));
    const { data } = await shown<PortfolioPositionsData>(POSITIONS.key);
    parsePortfolioPositionsData(data);
    return data;
  }

  it('is valued at the close to the cent, in its key and as its event', async () => {
    await hold('PLAIN', '100.5', '9.995', THURSDAY - HOUR_MS);
    await hold('GONE', '5', '20.5', THURSDAY - HOUR_MS);
    const data = await valued(FRIDAY);
    const [gone, plain] = data.positions;
    expect(plain).toMatchObject({
      symbol: 'PLAIN',
      price: '10.1',
      cost: '1004.50',
      marketValue: '1015.05',
      totalPnl: '10.55',
      // 100.5 × (10.10 − 10.00)
      dayPnl: '10.05',
      weightRatio: '1.000000',
    });
    expect(gone).toMatchObject({ symbol: 'GONE', price: null, marketValue: null, priceMissing: 'no bars' });
    expect(data.totals).toMatchObject({ marketValue: '1015.05', cost: '1107.00', unpriced: ['GONE'] });
    expect(data.missingPrices).toEqual([{ symbol: 'GONE', reason: 'no bars' }]);
    const { id, asOf } = await shown(POSITIONS.key);
    expect(asOf).toBe('2014-06-06T20:00:00Z');
    expect(await events()).toMatchObject([{ id, source: '/tapedeck/portfolio', subject: 'portfolio', data }]);
    expect(await portfolio.redis.pttl(POSITIONS.key)).toBe(-1);
  });

  it('is of what was held then: not of what was bought, sold or entered for later', async () => {
    await hold('PLAIN', '10', '9', THURSDAY - HOUR_MS);
    await hold('PLAIN', '20', '9.5', MONDAY - HOUR_MS);
    await hold('SPLIT', '1', '600', MONDAY - HOUR_MS);
    expect((await valued(FRIDAY)).positions).toMatchObject([{ symbol: 'PLAIN', quantity: '10' }]);
    const monday = await valued(MONDAY);
    expect(monday.positions).toMatchObject([
      // Kept 10 × (10.25 − 10.10), and added 10 × 10.25 for 190 − 90.
      { symbol: 'PLAIN', quantity: '20', dayPnl: '4.00' },
      { symbol: 'SPLIT', quantity: '1' },
    ]);
  });

  it('goes through a split that its factor file knows with shares, price and profit in the same unit', async () => {
    await hold('SPLIT', '10', '630.25', THURSDAY - HOUR_MS);
    expect((await valued(FRIDAY)).positions).toMatchObject([{ quantity: '10', marketValue: '6455.70' }]);
    const data = await valued(MONDAY);
    expect(data.positions).toMatchObject([
      { quantity: '70', price: '93.7', cost: '6302.50', marketValue: '6559.00', dayPnl: '103.30' },
    ]);
    expect(data.splits).toMatchObject([{ ratio: '7:1', source: 'factor-file', quantityAfter: '70' }]);
    // Friday's own result, which no writer has stored, is in the index.
    expect(data.drawdown).toMatchObject({ since: '2014-06-06', sessions: 2, gaps: 0 });
  });

  it('is worth nothing when empty, and says so', async () => {
    expect((await valued(FRIDAY)).totals).toMatchObject({ positions: 0, marketValue: '0.00', cost: '0.00' });
    await replicas[0].watchlist(atClose(FRIDAY));
    expect((await shown<WatchlistData>(WATCHLIST.key)).data).toEqual({ items: [] });
  });

  it('is not published where a holding is in another currency', async () => {
    await hold('PLAIN', '1', '9', THURSDAY, 'EUR');
    const refused = replicas[0].positions(atClose(FRIDAY));
    await expect(refused).rejects.toThrow(ImplausibleSnapshotError);
    await expect(refused).rejects.toThrow(/every holding in USD, received PLAIN in EUR/);
    expect(await events()).toEqual([]);
  });

  it('makes one event of a slot, however many replicas try it and however often', async () => {
    await hold('PLAIN', '1', '9', THURSDAY);
    const tries = [0, 1, 0, 1].map((n) => (replicas[n] as Replica).positions(atClose(FRIDAY)));
    for (const outcome of await Promise.allSettled(tries))
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(SlotBusyError);
    for (const replica of replicas) await replica.positions(atClose(FRIDAY));
    expect(await events()).toHaveLength(1);
  });

  it('waits for a replica that died with the lock, and takes over when its life ends', async () => {
    await portfolio.redis.set(POSITIONS.lock.key, 'a replica that died', 'PX', 60_000);
    await expect(replicas[1].positions(atClose(FRIDAY))).rejects.toThrow(SlotBusyError);
    await portfolio.redis.pexpire(POSITIONS.lock.key, 0);
    await replicas[1].positions(atClose(FRIDAY));
    expect(await events()).toHaveLength(1);
  });

  it('watches what is watched, numbered apart from what history keeps', async () => {
    await portfolio.watchlist.put({ symbol: 'SPLIT', note: 'splits' });
    await portfolio.watchlist.put({ symbol: 'GONE', note: null });
    await replicas[0].watchlist(atClose(MONDAY));
    await replicas[0].positions(atClose(MONDAY));
    const { data } = await shown<WatchlistData>(WATCHLIST.key);
    expect(parseWatchlistData(data).items).toMatchObject([
      { symbol: 'GONE', price: null, priceMissing: 'no bars' },
      // 93.70 / (645.57 / 7) − 1
      { symbol: 'SPLIT', price: '93.7', changePct: '1.6001', sessionDate: '2014-06-09', note: 'splits' },
    ]);
    const told = (await events()).map(({ source, subject }) => ({ source, subject }));
    expect(told).toEqual([
      { source: '/tapedeck/portfolio/watchlist', subject: 'portfolio/watchlist' },
      { source: '/tapedeck/portfolio', subject: 'portfolio' },
    ]);
  });

  it('has no choice of universe or mode, and no beta to a universe that does not exist', async () => {
    const jobs = replicas[0].context.get(SnapshotJobs);
    await expect(jobs.jobs({ universe: 'sp500', mode: 'swing' })).rejects.toMatchObject({
      problems: [expect.stringContaining('--universe'), expect.stringContaining('--mode')],
    });
    await expect(portfolio.replica({ PORTFOLIO_UNIVERSE: 'nowhere' })).rejects.toThrow(ConfigError);
  });
});
