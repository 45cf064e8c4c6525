import { describe, expect, it } from '@jest/globals';
import { exchangeCalendar, type BarSeries } from '@tapedeck/market-data';
import { lastPrice } from './last-price.js';

const XNYS = exchangeCalendar('XNYS');
const MINUTE_MS = 60_000;

/** Minute bars by the moment of their open. */
function minutes(closes: Readonly<Record<string, number>>): BarSeries {
  const openTime = Float64Array.from(Object.keys(closes), (moment) => Date.parse(moment));
  const close = Float64Array.from(Object.values(closes));
  return {
    symbol: 'X',
    timeframe: '1m',
    length: close.length,
    openTime,
    closeTime: openTime.map((open) => open + MINUTE_MS),
    open: close,
    high: close,
    low: close,
    close,
    volume: close,
  };
}

describe('the last price', () => {
  it('is that of the newest bar in a regular session, even where one before or after it is newer', () => {
    const bars = minutes({
      '2014-06-06T19:59:00Z': 645.57,
      '2014-06-06T21:30:00Z': 646,
      // In new shares already, an hour before the split takes effect.
      '2014-06-09T12:30:00Z': 92.7,
    });
    expect(lastPrice(bars, XNYS)).toEqual({ price: 645.57, time: Date.parse('2014-06-06T20:00:00Z') });
  });

  it('is none without such a bar', () => {
    expect(lastPrice(minutes({ '2014-06-07T15:00:00Z': 1 }), XNYS)).toBeUndefined();
    expect(lastPrice(minutes({}), XNYS)).toBeUndefined();
  });
});
