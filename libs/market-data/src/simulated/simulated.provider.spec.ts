import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Timeframe } from '@tapedeck/contracts';
import fc from 'fast-check';
import type { BarSeries } from '../bars/bar-series.js';
import { resample } from '../bars/resample.js';
import { openProvider } from '../open-provider.js';
import type { MarketDataProvider } from '../provider/market-data.provider.js';
import { expectSoundSeries, totals } from '../testing/bar-rules.js';

const NOW = Date.parse('2026-11-22T15:34:10Z');
const TIMEFRAMES: readonly Timeframe[] = ['1m', '15m', '1h', '1d', '1w'];
const open = (seed = 1, calendar = '24/7') => openProvider({ url: `simulated:?seed=${seed}`, calendar });
const bytes = (series: BarSeries) =>
  createHash('sha256')
    .update(
      JSON.stringify(
        [
          series.openTime,
          series.closeTime,
          series.open,
          series.high,
          series.low,
          series.close,
          series.volume,
        ].map((column) => [...column]),
      ),
    )
    .digest('hex')
    .slice(0, 16);
/** Early ones, for a path is as long as the time since the epoch. */
const moments = fc.integer({ min: Date.parse('1999-06-01'), max: Date.parse('2001-12-31') });
const EARLY = Date.parse('2000-01-01T00:00:00Z');

describe('simulated provider', () => {
  it('has four dozen instruments in eleven sectors by default, each with its own symbol', async () => {
    const instruments = await (await open()).instruments();
    expect(instruments).toHaveLength(48);
    expect(new Set(instruments.map(({ symbol }) => symbol)).size).toBe(48);
    expect(new Set(instruments.map(({ sector }) => sector)).size).toBe(11);
    const most = await (await openProvider({ url: 'simulated:?instruments=528' })).instruments();
    expect(new Set(most.map(({ symbol }) => symbol)).size).toBe(528);
    expect(new Set(most.map(({ name }) => name)).size).toBe(528);
  });

  it('gives these very bars for seed 1: a change of them is a change of every recorded result', async () => {
    const provider = await open();
    const hashes = await Promise.all(
      TIMEFRAMES.map(async (timeframe) =>
        bytes(await provider.bars({ symbol: 'ALDS', timeframe, asOf: NOW })),
      ),
    );
    expect(hashes).toEqual([
      'f9c91b53f63c8cb2',
      '6e779b83a0676ef0',
      '5cf334d1f92a3146',
      '953d0710a95d420f',
      '1a1c267aaeeae826',
    ]);
  });

  it('gives the same bars whatever was asked before, and others for another seed', async () => {
    const symbol = 'ALDS';
    const used = await open();
    await fc.assert(
      fc.asyncProperty(moments, fc.constantFrom(...TIMEFRAMES), async (asOf, timeframe) => {
        const fresh = await (await open()).bars({ symbol, timeframe, asOf });
        expect(bytes(await used.bars({ symbol, timeframe, asOf }))).toBe(bytes(fresh));
        expect(bytes(await (await open(2)).bars({ symbol, timeframe, asOf }))).not.toBe(bytes(fresh));
      }),
      { numRuns: 8 },
    );
  });

  it.each(['24/7', 'XNYS'])('answers sound bars, none later than asked (%s)', async (calendar) => {
    const provider = await open(1, calendar);
    const symbols = (await provider.instruments()).map(({ symbol }) => symbol);
    await fc.assert(
      fc.asyncProperty(
        moments,
        fc.constantFrom(...TIMEFRAMES),
        fc.constantFrom(...symbols),
        async (asOf, timeframe, symbol) => {
          const bars = await provider.bars({ symbol, timeframe, asOf });
          expectSoundSeries(bars, asOf);
          expect(bars.length).toBeGreaterThan(100);
          for (const prices of [bars.open, bars.high, bars.low, bars.close])
            expect(prices.every((price) => Math.abs(price * 100 - Math.round(price * 100)) < 1e-6)).toBe(
              true,
            );
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each(['24/7', 'XNYS'])(
    'has minutes that add up to its quarters, hours and days (%s)',
    async (calendar) => {
      const provider = await open(1, calendar);
      // Within eight sessions lies the short one after Thanksgiving.
      const asOf = Date.parse('1999-11-30T00:00:00Z');
      for (const { symbol } of (await provider.instruments()).slice(0, 3)) {
        const ask = (timeframe: Timeframe) => provider.bars({ symbol, timeframe, asOf });
        const minutes = await ask('1m');
        const from = minutes.openTime[0]!;
        for (const timeframe of ['15m', '1h', '1d'] as const) {
          const coarser = await ask(timeframe);
          const first = coarser.openTime.findIndex((time) => time >= from);
          const made = resample(minutes, timeframe, provider.calendar);
          for (const column of ['openTime', 'closeTime', 'open', 'high', 'low', 'close', 'volume'] as const)
            expect([...made[column]]).toEqual([...coarser[column].subarray(first)]);
        }
        expect(totals(await ask('1h'), from, asOf)).toEqual(totals(minutes, from, asOf));
      }
    },
  );

  it('has more than two years of days in 2000 as well as today, and whole weeks of them', async () => {
    const provider = await open(1, 'XNYS');
    for (const asOf of [Date.parse('2000-01-03T00:00:00Z'), NOW]) {
      const days = await provider.bars({ symbol: 'ALDS', timeframe: '1d', asOf });
      expect(days.length).toBeGreaterThan(2 * 253);
      const weeks = await provider.bars({ symbol: 'ALDS', timeframe: '1w', asOf });
      const made = resample(days, '1w', provider.calendar);
      expect(weeks.volume.at(-1)).toBe(made.volume.at(-1));
      expect(new Date(weeks.openTime[0]!).getUTCDay()).toBeLessThanOrEqual(2);
    }
  });

  it('looks like a market: correlated, more so within a sector, fat-tailed, volume with the move', async () => {
    const provider = await open();
    const all = await Promise.all(
      (await provider.instruments()).map(async ({ symbol, sector }) => ({
        sector,
        bars: await provider.bars({ symbol, timeframe: '1d', asOf: EARLY }),
      })),
    );
    const moves = all.map(({ sector, bars }) => ({
      sector,
      returns: returnsOf(bars),
      volumes: [...bars.volume.subarray(1)],
    }));
    const within: number[] = [];
    const across: number[] = [];
    for (const [i, a] of moves.entries())
      for (const b of moves.slice(0, i))
        (a.sector === b.sector ? within : across).push(correlation(a.returns, b.returns));
    expect(mean(across)).toBeGreaterThan(0.15);
    expect(mean(across)).toBeLessThan(0.5);
    expect(mean(within)).toBeGreaterThan(mean(across) + 0.05);
    expect(mean(moves.map(({ returns }) => kurtosis(returns)))).toBeGreaterThan(4);
    expect(
      mean(moves.map(({ returns, volumes }) => correlation(returns.map(Math.abs), volumes))),
    ).toBeGreaterThan(0.4);
    const yearly = moves.map(({ returns }) => Math.sqrt(252 * mean(returns.map((value) => value * value))));
    expect(Math.min(...yearly)).toBeGreaterThan(0.1);
    expect(Math.max(...yearly)).toBeLessThan(0.8);
  });

  it('T59: is empty for an unknown symbol and before its first session', async () => {
    const provider: MarketDataProvider = await open();
    expect((await provider.bars({ symbol: 'NONE', timeframe: '1d', asOf: NOW })).length).toBe(0);
    expect((await provider.bars({ symbol: 'ALDS', timeframe: '1d', asOf: 0 })).length).toBe(0);
    expect((await provider.bars({ symbol: 'ALDS', timeframe: '1m', asOf: NOW, limit: 5 })).length).toBe(5);
    await expect(provider.bars({ symbol: 'ALDS', timeframe: '1d', asOf: Infinity })).rejects.toThrow(
      RangeError,
    );
  });
});

function returnsOf({ close }: BarSeries): number[] {
  return [...close.subarray(1)].map((price, i) => price / close[i]! - 1);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0);
  return product(a, meanA, b, meanB) / Math.sqrt(product(a, meanA, a, meanA) * product(b, meanB, b, meanB));
}

function kurtosis(values: readonly number[]): number {
  const centre = mean(values);
  const squares = values.map((value) => (value - centre) ** 2);
  return mean(squares.map((square) => square * square)) / mean(squares) ** 2;
}
