import { barsWithin } from '@tapedeck/analytics';
import type { BarSeries } from '@tapedeck/market-data';
import type { OverviewInput, OverviewMember } from '../overview-input.js';
import { OVERVIEW_SETTINGS } from '../overview-settings.js';
import { comparableHistory, type ComparableHistory } from './daily-history.js';
import { measureDaily, type DailyMeasure } from './measure-daily.js';
import { measureMinutes } from './measure-minutes.js';
import type { MemberFigures } from './member-figures.js';
import { dayWords } from './moment-words.js';
import { isRefusal, type Refusal } from './refusal.js';

/**
 * The member's figures, or why it has none. Throws RangeError on bars of another timeframe than asked for: a fault of
 * the caller, not of the member.
 */
export function measureMember(member: OverviewMember, input: OverviewInput): MemberFigures | Refusal {
  const { symbol, sector, daily, minutes } = member;
  for (const [series, timeframe] of [[daily, '1d'] as const, [minutes, '1m'] as const])
    if (series !== undefined && series.timeframe !== timeframe)
      throw new RangeError(`expected ${timeframe} bars of ${symbol}, received ${series.timeframe}`);
  if (daily === undefined || daily.length === 0) return { kind: 'missing', reason: 'no daily bars' };
  // A daily bar of the session in progress, where a caller hands one in, is not the close before it.
  const visible = visibleBars(daily, Math.min(input.asOf, input.session?.open ?? Infinity));
  const behind = behindRefusal(daily, visible, input);
  if (behind !== undefined) return behind;

  const history = comparableHistory(daily, visible);
  if (isRefusal(history)) return history;
  const measured = measure(member, daily, visible, history, input);
  if (isRefusal(measured)) return measured;
  const previousClose = measured.before.close.at(-1) as number;
  const { price } = measured.session;
  if (Math.max(price / previousClose, previousClose / price) > OVERVIEW_SETTINGS.jumpRatio)
    return {
      kind: 'implausible',
      reason: `price ${price} after a close of ${Number(previousClose.toPrecision(6))}: a split not adjusted for or a fault`,
    };
  return {
    symbol,
    sector,
    ...measured,
    changeRatio: price / previousClose - 1,
    limitation: history.limitation ?? gapWords(measured, input),
  };
}

function measure(
  { minutes }: OverviewMember,
  daily: BarSeries,
  visible: number,
  history: ComparableHistory,
  { session, closedSessions, asOf }: OverviewInput,
): DailyMeasure | Refusal {
  if (session === undefined) return measureDaily(daily, visible, history);
  const measured = measureMinutes(minutes, session, closedSessions, asOf);
  return isRefusal(measured) ? measured : { ...measured, before: history };
}

function visibleBars(series: BarSeries, asOf: number): number {
  return barsWithin(series, { open: -Infinity, close: Infinity }, asOf).to;
}

function behindRefusal(daily: BarSeries, visible: number, input: OverviewInput): Refusal | undefined {
  if (visible === 0) return { kind: 'missing', reason: `no daily bars up to ${dayWords(input.asOf)}` };
  const expected = input.closedSessions.at(-1)?.close ?? Infinity;
  const last = daily.closeTime[visible - 1] as number;
  return last < expected
    ? {
        kind: 'stale',
        reason: `no bar at ${dayWords(expected)}, last is ${dayWords(last)}`,
        ended: expected - last > OVERVIEW_SETTINGS.endedAfterMs,
      }
    : undefined;
}

/** A member that missed the session before moves against an older close, which is the last one known of it. */
function gapWords({ before }: DailyMeasure, { session, closedSessions }: OverviewInput): string | undefined {
  const expected = closedSessions.at(session === undefined ? -2 : -1)?.close ?? -Infinity;
  const previous = before.time.at(-1) as number;
  return previous < expected
    ? `no bar at ${dayWords(expected)}: its change is since ${dayWords(previous)}`
    : undefined;
}
