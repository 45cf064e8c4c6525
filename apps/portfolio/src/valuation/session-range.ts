import type { BarSeries } from '@tapedeck/market-data';
import type { WatchedMarket, WatchlistInput } from './watchlist-input.js';

/** The newest price of a symbol, and the range of its session up to it. Moments in epoch ms, prices as observed. */
export interface SessionRange {
  readonly date: string;
  /** Open of the session. */
  readonly open: number;
  readonly price: number;
  readonly time: number;
  readonly high: number;
  readonly low: number;
  readonly volume: number;
}

/** From the bars within the session where they are newer than the last daily one, else from that. */
export function sessionRange(
  { daily, intraday }: WatchedMarket,
  asOf: number,
  calendar: WatchlistInput['calendar'],
): SessionRange | undefined {
  const ofDay = daily && newestSession(daily, asOf, calendar);
  const within = intraday && newestSession(intraday, asOf, calendar);
  if (ofDay === undefined || within === undefined) return ofDay ?? within;
  return within.time > ofDay.time ? within : ofDay;
}

/** A daily bar is its whole session, so the same walk serves both. */
function newestSession(
  series: BarSeries,
  asOf: number,
  calendar: WatchlistInput['calendar'],
): SessionRange | undefined {
  let found: SessionRange | undefined;
  for (let at = series.length - 1; at >= 0; at -= 1) {
    const openTime = series.openTime[at] as number;
    if ((series.closeTime[at] as number) > asOf) continue;
    if (found !== undefined && openTime < found.open) break;
    const session = calendar.sessionAt(openTime);
    if (session === undefined) continue;
    const [high, low, volume] = [series.high[at], series.low[at], series.volume[at]] as [
      number,
      number,
      number,
    ];
    found =
      found === undefined
        ? {
            date: session.date,
            open: session.open,
            price: series.close[at] as number,
            time: series.closeTime[at] as number,
            high,
            low,
            volume,
          }
        : {
            ...found,
            high: Math.max(found.high, high),
            low: Math.min(found.low, low),
            volume: found.volume + volume,
          };
  }
  return found;
}
