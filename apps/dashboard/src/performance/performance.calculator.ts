import {
  formatMoment,
  type DashboardPerformanceData,
  type MissingPart,
  type PerformanceSession,
  type SessionPart,
} from '@tapedeck/contracts';
import { compounded } from './compounded.js';
import { ImplausiblePerformanceError } from './implausible-performance.error.js';
import type { PerformanceInput } from './performance-input.js';
import { pickResults } from './pick-results.js';
import { sessionMarket } from './session-market.js';
import { sessionPicks } from './session-picks.js';
import { sessionPortfolio } from './session-portfolio.js';
import { liesIn, sessionWindows, type SessionWindow } from './session-window.js';

/**
 * The last sessions as history has them. Pure: stored rows in, the `data` of a performance out. What was not stored is
 * missing with its reason; nothing is worked out anew from bars.
 *
 * Throws ImplausiblePerformanceError when everything is missing, and RangeError on sessions out of order or rows that
 * history cannot hold.
 */
export function computePerformance(input: PerformanceInput): DashboardPerformanceData {
  const windows = sessionWindows(input);
  const sessions = windows.map((window) => sessionOf(window, input));
  const found = sessions.some(({ market, picks, portfolio }) => market ?? picks ?? portfolio);
  if (!found)
    throw new ImplausiblePerformanceError(
      sessions[0]?.missing[0]?.reason ?? 'expected sessions, received none',
    );
  return {
    universe: input.universe,
    sessions,
    cumulative: {
      index: compounded(sessions.map(({ market }) => market?.returnPct)),
      portfolio: compounded(sessions.map(({ portfolio }) => portfolio?.returnPct)),
      picks: allPicks(windows, input),
    },
  };
}

function sessionOf(window: SessionWindow, input: PerformanceInput): PerformanceSession {
  const missing: MissingPart[] = [];
  const part = <T extends object>(name: SessionPart, value: T | string): T | null => {
    if (typeof value !== 'string') return value;
    missing.push({ part: name, reason: value });
    return null;
  };
  return {
    date: window.session.date,
    close: formatMoment(window.session.close),
    market: part('market', sessionMarket(window, input)),
    picks: part('picks', sessionPicks(window, input)),
    portfolio: part('portfolio', sessionPortfolio(window, input)),
    missing,
  };
}

function allPicks(windows: readonly SessionWindow[], { picks }: PerformanceInput) {
  const within = (moment: string) => windows.some((window) => liesIn(window, moment));
  const closed = picks.filter(({ closedAt }) => closedAt !== null && within(closedAt));
  return pickResults(picks.filter(({ openedAt }) => within(openedAt)).length, closed);
}
