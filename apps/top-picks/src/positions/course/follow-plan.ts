import { shareFactor, type ShareChange } from '@tapedeck/analytics';
import type { BarSeries } from '@tapedeck/market-data';
import { tickSize } from '../../ranking/plan/tick-size.js';
import { visibleBars } from '../../ranking/state/visible-bars.js';
import type { PositionPlan } from '../plan/position-plan.js';
import type { SessionAxis } from '../sessions/session-axis.js';
import type { Course, Mark } from './course.js';
import { LongWalk } from './long-walk.js';

/** An entry farther beyond the last price than rounding to ticks can put it waits for a breakout. */
const ROUNDING_TICKS = 0.5 + 1e-6;

/** What a plan is followed on. */
export interface Path {
  /** In the timeframe of the plan's mode, with some bars before the plan. */
  readonly series: BarSeries;
  /** Of the symbol: later prices are restated to those of the plan. */
  readonly splits: readonly ShareChange[];
  readonly sessions: SessionAxis;
}

/**
 * What became of a plan by `until` (epoch ms), from the bars that began at or after it and closed by then, within sessions.
 * The more bars, the longer the course; what it says of the past never changes.
 */
export function followPlan(plan: PositionPlan, { series, splits, sessions }: Path, until: number): Course {
  const { openedAt, expiresAt } = plan;
  const sign = plan.side === 'long' ? 1 : -1;
  const from = visibleBars(series, openedAt);
  const end = visibleBars(series, Math.min(until, expiresAt));
  // A short is a long with its prices turned round: high and low change places, and so does what is better.
  const walk = new LongWalk({
    entry: sign * plan.entry,
    stop: sign * plan.stop,
    targets: plan.targets.map((target) => sign * target),
    breakout: from > 0 && isBreakout(plan, sign, series.close[from - 1] as number),
  });
  const [highs, lows] = sign > 0 ? [series.high, series.low] : [series.low, series.high];
  for (let i = from; i < end && walk.closed === undefined; i += 1) {
    const openTime = series.openTime[i] as number;
    if (openTime < openedAt || !sessions.isTrading(openTime)) continue;
    const closeTime = series.closeTime[i] as number;
    const restated = splits.length === 0 ? sign : sign * shareFactor(splits, openedAt, closeTime);
    walk.step({
      closeTime,
      open: restated * (series.open[i] as number),
      high: restated * (highs[i] as number),
      low: restated * (lows[i] as number),
      close: restated * (series.close[i] as number),
    });
  }
  if (until >= expiresAt) walk.expire(expiresAt);
  return turned(walk, sign);
}

function isBreakout({ entry }: PositionPlan, sign: number, last: number): boolean {
  return sign * (entry - last) > ROUNDING_TICKS * tickSize(last);
}

function turned(walk: LongWalk, sign: number): Course {
  const mark = ({ at, price }: Mark): Mark => ({ at, price: sign * price });
  return {
    exits: walk.exits.map((exit) => ({ ...exit, price: sign * exit.price })),
    ...(walk.entered === undefined ? {} : { entered: mark(walk.entered) }),
    ...(walk.closed === undefined ? {} : { closed: walk.closed }),
    ...(walk.ambiguousAt === undefined ? {} : { ambiguousAt: walk.ambiguousAt }),
    ...(walk.best === undefined ? {} : { best: sign * walk.best }),
    ...(walk.worst === undefined ? {} : { worst: sign * walk.worst }),
    ...(walk.last === undefined ? {} : { last: mark(walk.last) }),
  };
}
