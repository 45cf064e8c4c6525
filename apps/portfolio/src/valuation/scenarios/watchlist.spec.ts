import { describe, expect, it } from '@jest/globals';
import { parseWatchlistData, type WatchlistData } from '@tapedeck/contracts';
import type { BarSeries } from '@tapedeck/market-data';
import { daily, sessionOf, XNYS } from '../testing/market.js';
import type { WatchlistInput } from '../watchlist-input.js';
import { WatchlistCalculator } from '../watchlist.calculator.js';

const MINUTE_MS = 60_000;
const CLOSES = { '2018-02-06': 163.03, '2018-02-07': 159.54, '2018-02-08': 155.15 };
const { open, close } = sessionOf('2018-02-08');

function valueOf(input: Partial<WatchlistInput>): WatchlistData {
  const data = new WatchlistCalculator().value({
    asOf: close,
    items: [{ symbol: 'AAPL' }],
    markets: new Map([['AAPL', { daily: daily('AAPL', CLOSES) }]]),
    calendar: XNYS,
    ...input,
  });
  parseWatchlistData(JSON.parse(JSON.stringify(data)));
  return data;
}

/** Minute bars at these openings: [open time, high, low, close, volume]. */
function minutes(...bars: readonly [number, number, number, number, number][]): BarSeries {
  const column = (of: (bar: (typeof bars)[number]) => number) => Float64Array.from(bars, of);
  return {
    symbol: 'AAPL',
    timeframe: '1m',
    length: bars.length,
    openTime: column(([time]) => time),
    closeTime: column(([time]) => time + MINUTE_MS),
    open: column((bar) => bar[3]),
    high: column((bar) => bar[1]),
    low: column((bar) => bar[2]),
    close: column((bar) => bar[3]),
    volume: column((bar) => bar[4]),
  };
}

describe('the watchlist', () => {
  it('shows the last close with the range of its session, and the change from the close before', () => {
    expect(valueOf({ items: [{ symbol: 'AAPL', note: 'earnings' }] }).items).toEqual([
      {
        symbol: 'AAPL',
        price: '155.15',
        priceAsOf: '2018-02-08T21:00:00Z',
        priceMissing: null,
        changePct: '-2.7517',
        dayHigh: '156.7015',
        dayLow: '153.5985',
        volume: 1000,
        sessionDate: '2018-02-08',
        note: 'earnings',
      },
    ]);
  });

  it('within a session adds up its minutes so far, without those before the open or after the as-of', () => {
    const intraday = minutes(
      [sessionOf('2018-02-07').open, 999, 1, 160, 7],
      [open - 30 * MINUTE_MS, 900, 2, 150, 7],
      [open, 157, 155, 156, 100],
      [open + MINUTE_MS, 158.5, 156, 158, 50],
      [open + 2 * MINUTE_MS, 159, 140, 141, 1],
    );
    const markets = new Map([['AAPL', { daily: daily('AAPL', CLOSES), intraday }]]);
    expect(valueOf({ asOf: open + 2 * MINUTE_MS, markets }).items).toMatchObject([
      {
        price: '158',
        changePct: '-0.9653',
        dayHigh: '158.5',
        dayLow: '155',
        volume: 150,
        sessionDate: '2018-02-08',
      },
    ]);
    // At the close the daily bar is the official word.
    expect(valueOf({ markets }).items).toMatchObject([{ price: '155.15', volume: 1000 }]);
  });

  it('carries the last price forward over a session without one, and says which session it is of', () => {
    const later = sessionOf('2018-02-09').close;
    expect(valueOf({ asOf: later }).items).toMatchObject([{ price: '155.15', sessionDate: '2018-02-08' }]);
  });

  it('shows a missing price as missing, and never one from later', () => {
    const items = [{ symbol: 'ZZZ' }, { symbol: 'AAPL' }];
    const asOf = sessionOf('2018-02-05').close;
    expect(valueOf({ items, asOf }).items).toMatchObject([
      {
        symbol: 'AAPL',
        price: null,
        priceMissing: 'no price by 2018-02-05T21:00:00Z',
        changePct: null,
        volume: null,
      },
      { symbol: 'ZZZ', price: null, priceMissing: 'no bars' },
    ]);
  });

  it('has no change on the first day of a symbol, nor across a split a false one', () => {
    const first = new Map([['AAPL', { daily: daily('AAPL', { '2018-02-08': 20 }) }]]);
    expect(valueOf({ markets: first }).items).toMatchObject([{ price: '20', changePct: null }]);
    const split = {
      symbol: 'AAPL',
      date: '2018-02-08',
      effectiveAt: open,
      newShares: 2,
      oldShares: 1,
      source: 'provider',
    } as const;
    const markets = new Map([['AAPL', { daily: daily('AAPL', { '2018-02-07': 100, '2018-02-08': 51 }) }]]);
    expect(valueOf({ markets, splits: [split] }).items).toMatchObject([{ price: '51', changePct: '2.0000' }]);
    // Before the first bar in new shares, the old price is told in new ones.
    expect(valueOf({ markets, splits: [split], asOf: open + MINUTE_MS }).items).toMatchObject([
      { price: '50', dayHigh: '50.5', volume: 2000, sessionDate: '2018-02-07' },
    ]);
  });

  it('is empty when nothing is watched, and refuses a symbol twice', () => {
    expect(valueOf({ items: [] })).toEqual({ items: [] });
    expect(() => valueOf({ items: [{ symbol: 'A' }, { symbol: 'A' }] })).toThrow('once in the watchlist');
    expect(() => valueOf({ asOf: Infinity })).toThrow('received Infinity');
  });
});
