import { formatMoment, type SessionPortfolio } from '@tapedeck/contracts';
import { epochMs } from './epoch-ms.js';
import { newestRow } from './newest-row.js';
import type { PerformanceInput } from './performance-input.js';
import { liesIn, type SessionWindow } from './session-window.js';

/**
 * The session by the last portfolio snapshot stored for it, or the reason in words why there is no return. A snapshot
 * with a missing price does not stand for an earlier one without: the session's return is then not known.
 */
export function sessionPortfolio(window: SessionWindow, input: PerformanceInput): SessionPortfolio | string {
  const own = input.portfolios.filter(({ asOf }) => liesIn(window, asOf));
  const newest = newestRow(own, ({ asOf }) => asOf);
  if (newest === undefined)
    return `no portfolio snapshot stored between ${formatMoment(window.after)} and ${formatMoment(window.until)}`;
  const { asOf, dayReturnPct } = newest;
  if (dayReturnPct === null) return `the portfolio of ${asOf} has no day return: a price was missing`;
  return { asOf, complete: epochMs(asOf) === window.session.close, returnPct: dayReturnPct };
}
