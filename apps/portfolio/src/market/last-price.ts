import type { BarSeries, ExchangeCalendar } from '@tapedeck/market-data';

export interface LastPrice {
  readonly price: number;
  /** Epoch ms. */
  readonly time: number;
}

/**
 * The newest close within a regular session. One from outside is no price to value by; and on the morning of a split it is in
 * new shares already, though the split takes effect at the open.
 */
export function lastPrice(bars: BarSeries, calendar: ExchangeCalendar): LastPrice | undefined {
  for (let at = bars.length - 1; at >= 0; at -= 1)
    if (calendar.sessionAt(bars.openTime[at] as number) !== undefined)
      return { price: bars.close[at] as number, time: bars.closeTime[at] as number };
  return undefined;
}
