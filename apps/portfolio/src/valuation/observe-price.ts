import { decimalOfDouble, type Decimal } from '@tapedeck/analytics';
import type { BarSeries, Split } from '@tapedeck/market-data';
import { momentText } from './moment-text.js';
import type { SymbolMarket } from './portfolio-input.js';
import { restatePerShare, splitsAfter } from './restate.js';

/** A price and when it was seen (epoch ms), a share of the as-of. */
export interface Observation {
  readonly price: Decimal;
  readonly time: number;
  /** Splits between then and the as-of that it was restated for. */
  readonly splits: readonly Split[];
}

/** What can be said about the price of a symbol at the as-of. */
export interface PriceView {
  readonly last?: Observation;
  /** Why there is no last price. */
  readonly missing?: string;
  /** The last price is from before the session. */
  readonly stale: boolean;
  /** The last close from before the session. */
  readonly previousClose?: Observation;
}

export interface PriceQuestion {
  readonly asOf: number;
  /** Open of the current session, epoch ms. */
  readonly sessionOpen: number;
  readonly splits: readonly Split[];
  readonly priceNotBefore?: number;
}

/**
 * The last price at or before the as-of, carried forward however old it is unless `priceNotBefore` says otherwise, and never
 * filled from later.
 */
export function observePrice(market: SymbolMarket | undefined, question: PriceQuestion): PriceView {
  const { asOf, sessionOpen, splits, priceNotBefore = -Infinity } = question;
  const found = lastPrice(market, asOf);
  const previous = market?.series && lastClose(market.series, sessionOpen);
  const previousClose = previous && isPrice(previous.price) ? observation(previous, splits) : undefined;
  const missing = whyMissing(market, found, asOf, priceNotBefore);
  if (found === undefined || missing !== undefined) return { missing, stale: false, previousClose };
  return { last: observation(found, splits), stale: found.time <= sessionOpen, previousClose };
}

interface RawPrice {
  readonly price: number;
  readonly time: number;
}

function lastPrice(market: SymbolMarket | undefined, asOf: number): RawPrice | undefined {
  const close = market?.series && lastClose(market.series, asOf);
  const quoted = market?.lastPrice;
  if (quoted === undefined || quoted.time > asOf) return close;
  return close === undefined || quoted.time >= close.time ? quoted : close;
}

/** The newest close at or before a moment: every bar with a later one is passed over. */
function lastClose({ close, closeTime, length }: BarSeries, moment: number): RawPrice | undefined {
  for (let at = length - 1; at >= 0; at -= 1)
    if ((closeTime[at] as number) <= moment)
      return { price: close[at] as number, time: closeTime[at] as number };
  return undefined;
}

function whyMissing(
  market: SymbolMarket | undefined,
  found: RawPrice | undefined,
  asOf: number,
  priceNotBefore: number,
): string | undefined {
  if (found === undefined) {
    const later = (market?.series?.length ?? 0) > 0 || market?.lastPrice !== undefined;
    return later ? `no price by ${momentText(asOf)}` : 'no bars';
  }
  if (!isPrice(found.price)) return `the price of ${momentText(found.time)} is ${found.price}`;
  if (found.time < priceNotBefore)
    return `the last price is from ${momentText(found.time)}, too old to value by`;
  return undefined;
}

function observation({ price, time }: RawPrice, splits: readonly Split[]): Observation {
  const since = splitsAfter(splits, time);
  return { price: restatePerShare(decimalOfDouble(price, 'a price'), since), time, splits: since };
}

function isPrice(price: number): boolean {
  return price > 0 && price < Infinity;
}
