import { returnsOnAxis, type ShareChange } from '@tapedeck/analytics';
import type { BarSeries } from '@tapedeck/market-data';
import { FORWARD_SESSIONS } from '../plan/mode-horizons.js';
import type { Side } from '../../ranking/plan/trade-plan.js';
import type { SessionAxis } from '../sessions/session-axis.js';
import type { EqualWeightMarket } from './equal-weight-market.js';

/** In percent, in favour of the side; null where not known (yet). */
export interface ForwardReturns {
  readonly forward1Pct: number | null;
  readonly forward5Pct: number | null;
  readonly forward20Pct: number | null;
  readonly benchmark1Pct: number | null;
  readonly benchmark5Pct: number | null;
  readonly benchmark20Pct: number | null;
}

/** Where forward returns are measured. */
export interface ForwardPath {
  /** Daily bars of the symbol. */
  readonly daily: BarSeries | undefined;
  readonly splits: readonly ShareChange[];
  readonly market: EqualWeightMarket | undefined;
  readonly sessions: SessionAxis;
}

/**
 * From the close of the session that the run belongs to, to the closes of the sessions 1, 5 and 20 later, of those that
 * had closed by `until`. An instrument without a close at either end has none: nothing is carried forward.
 */
export function forwardReturns(
  side: Side,
  openedAt: number,
  path: ForwardPath,
  until: number,
): ForwardReturns {
  const { daily, splits, market, sessions } = path;
  const own = sessions.indexAt(openedAt);
  const sign = side === 'long' ? 1 : -1;
  const base = sessions.at(own).close;
  const pct = (ratio: number | undefined) =>
    ratio === undefined || !Number.isFinite(ratio) ? null : sign * ratio * 100;
  const measured = FORWARD_SESSIONS.map((count) => {
    const close = sessions.at(own + count).close;
    if (close > until) return { forward: null, benchmark: null };
    const [ratio] = daily === undefined ? [] : returnsOnAxis(daily, Float64Array.of(base, close), splits);
    return { forward: pct(ratio), benchmark: pct(market?.between(own, own + count)) };
  });
  return {
    forward1Pct: measured[0]?.forward ?? null,
    forward5Pct: measured[1]?.forward ?? null,
    forward20Pct: measured[2]?.forward ?? null,
    benchmark1Pct: measured[0]?.benchmark ?? null,
    benchmark5Pct: measured[1]?.benchmark ?? null,
    benchmark20Pct: measured[2]?.benchmark ?? null,
  };
}
