import type { Timeframe } from '@tapedeck/contracts';
import type { ExchangeCalendar } from '../calendar/exchange-calendar.js';
import type { Session } from '../calendar/session.js';
import { weekSpan } from '../calendar/week-span.js';
import { INTRADAY_SPAN_MS } from './timeframe-span.js';

/** The span of one coarser bar: [open, close) in epoch ms. */
export interface BarBucket {
  readonly open: number;
  readonly close: number;
}

/** Which bar of a coarser timeframe a finer bar [openMs, closeMs) goes into; undefined when it goes into none. */
export type Bucketing = (openMs: number, closeMs: number) => BarBucket | undefined;

/**
 * How bars of a timeframe lie in a calendar:
 * - 15m and 1h count from the session's open, as exchanges do; the last one ends with the session, so it may be short.
 * - 1d is the regular session: bars before its open or past its close (pre- and post-market, the closing print after
 *   the bell) are in no bucket. An hour that straddles the open counts; one that straddles the close does not, since
 *   it is not over when the session's bar is.
 * - 1w is the ISO week, from its first session's open to its last session's close.
 */
export function bucketing(timeframe: Exclude<Timeframe, '1m'>, calendar: ExchangeCalendar): Bucketing {
  if (timeframe === '1d') return (openMs, closeMs) => sessionOver(calendar, openMs, closeMs);
  if (timeframe === '1w')
    return (openMs, closeMs) => {
      const session = sessionOver(calendar, openMs, closeMs);
      return session === undefined ? undefined : weekSpan(calendar, session);
    };
  const spanMs = INTRADAY_SPAN_MS[timeframe];
  return (openMs, closeMs) => {
    const session = sessionOver(calendar, openMs, closeMs);
    if (session === undefined) return undefined;
    const spansDone = Math.floor((Math.max(openMs, session.open) - session.open) / spanMs);
    const open = session.open + spansDone * spanMs;
    return { open, close: Math.min(open + spanMs, session.close) };
  };
}

function sessionOver(calendar: ExchangeCalendar, openMs: number, closeMs: number): Session | undefined {
  const session = calendar.nextSession(openMs);
  return closeMs > session.open && closeMs <= session.close ? session : undefined;
}
