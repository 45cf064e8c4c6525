import { decimalOfDouble, pctText, unitText } from '@tapedeck/analytics';
import type { WatchlistData, WatchlistItem } from '@tapedeck/contracts';
import type { Split } from '@tapedeck/market-data';
import { momentText } from './moment-text.js';
import { observePrice } from './observe-price.js';
import { restatePerShare, restateShares, splitsAfter } from './restate.js';
import { sessionRange } from './session-range.js';
import { splitsBySymbol } from './splits-by-symbol.js';
import type { WatchedMarket, WatchedSymbol, WatchlistInput } from './watchlist-input.js';

/** Says what the watched symbols trade at. Pure: nothing from after the as-of, no clock, no I/O. */
export class WatchlistCalculator {
  /** Items by symbol. Throws RangeError for a symbol watched twice or an as-of that is no moment. */
  value(input: WatchlistInput): WatchlistData {
    const { asOf, items, markets } = input;
    if (!Number.isFinite(asOf)) throw new RangeError(`expected asOf in epoch milliseconds, received ${asOf}`);
    const watched = new Map(items.map((item) => [item.symbol, item]));
    if (watched.size < items.length) throw new RangeError('expected each symbol once in the watchlist');
    const splits = splitsBySymbol(input.splits ?? [], asOf);
    return {
      items: [...watched.values()]
        .sort((a, b) => (a.symbol < b.symbol ? -1 : Number(a.symbol > b.symbol)))
        .map((item) => itemOf(item, markets.get(item.symbol), splits.get(item.symbol) ?? [], input)),
    };
  }
}

function itemOf(
  { symbol, note = null }: WatchedSymbol,
  market: WatchedMarket | undefined,
  splits: readonly Split[],
  { asOf, calendar }: WatchlistInput,
): WatchlistItem {
  const range = market && sessionRange(market, asOf, calendar);
  if (range === undefined) return { ...NOTHING_KNOWN, symbol, priceMissing: whyMissing(market, asOf), note };
  const { time, open, date } = range;
  const since = splitsAfter(splits, time);
  const perShare = (value: number) => restatePerShare(decimalOfDouble(value, `a price of ${symbol}`), since);
  const price = perShare(range.price);
  const { previousClose } = observePrice({ series: market?.daily }, { asOf, sessionOpen: open, splits });
  return {
    symbol,
    price: unitText(price),
    priceAsOf: momentText(time),
    priceMissing: null,
    changePct:
      previousClose === undefined ? null : pctText(price.minus(previousClose.price), previousClose.price),
    dayHigh: unitText(perShare(range.high)),
    dayLow: unitText(perShare(range.low)),
    volume: restateShares(decimalOfDouble(range.volume, `the volume of ${symbol}`), since).toNumber(),
    sessionDate: date,
    note,
  };
}

const NOTHING_KNOWN = {
  price: null,
  priceAsOf: null,
  changePct: null,
  dayHigh: null,
  dayLow: null,
  volume: null,
  sessionDate: null,
} as const;

function whyMissing(market: WatchedMarket | undefined, asOf: number): string {
  const bars = (market?.daily?.length ?? 0) + (market?.intraday?.length ?? 0);
  return bars === 0 ? 'no bars' : `no price by ${momentText(asOf)}`;
}
