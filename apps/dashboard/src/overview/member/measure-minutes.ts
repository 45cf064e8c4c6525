import { barsWithin, lastJump, relativeVolume, unsoundBar, type SessionSpan } from '@tapedeck/analytics';
import type { BarSeries } from '@tapedeck/market-data';
import { OVERVIEW_SETTINGS } from '../overview-settings.js';
import type { SessionFigures } from './member-figures.js';
import { minuteWords } from './moment-words.js';
import type { Refusal } from './refusal.js';

export interface MinuteMeasure {
  readonly session: SessionFigures;
  readonly relativeVolume: number | undefined;
}

/**
 * The session in progress by its minutes up to the as-of. The price is the last one traded: a minute without a bar had
 * no trade, and its price is carried forward up to the age limit, never filled from a later one.
 */
export function measureMinutes(
  series: BarSeries | undefined,
  session: SessionSpan,
  closedSessions: readonly SessionSpan[],
  asOf: number,
): MinuteMeasure | Refusal {
  if (series === undefined || series.length === 0) return { kind: 'missing', reason: 'no minute bars' };
  const { from, to } = barsWithin(series, session, asOf);
  if (from === to)
    return { kind: 'stale', reason: `no minute bar since the open at ${minuteWords(session.open)}` };
  const lastClose = series.closeTime[to - 1] as number;
  if (asOf - lastClose > OVERVIEW_SETTINGS.minuteAgeLimitMs)
    return { kind: 'stale', reason: `no minute bar since ${minuteWords(lastClose)}` };
  const earliest = closedSessions[0];
  const seen = earliest === undefined ? from : Math.min(from, barsWithin(series, earliest, asOf).from);
  const fault = minuteFault(series, seen, from, to);
  if (fault !== undefined) return { kind: 'implausible', reason: fault };

  const turnover = new Float64Array(series.length);
  for (let i = seen; i < to; i += 1) turnover[i] = (series.close[i] as number) * (series.volume[i] as number);
  const relative = relativeVolume({ ...series, volume: turnover }, session, closedSessions, asOf);
  return { session: sumUp(series, turnover, from, to, asOf), relativeVolume: relative?.ratio };
}

function minuteFault(series: BarSeries, seen: number, from: number, to: number): string | undefined {
  const unsound = unsoundBar(series, seen, to);
  if (unsound !== undefined)
    return `minute of ${minuteWords(series.openTime[unsound.at] as number)} cannot be: ${unsound.fault}`;
  const jump = lastJump(series.close, OVERVIEW_SETTINGS.jumpRatio, from, to);
  if (jump === undefined) return undefined;
  return `close went from ${series.close[jump - 1]} to ${series.close[jump]} at ${minuteWords(series.openTime[jump] as number)}`;
}

function sumUp(
  series: BarSeries,
  turnovers: Float64Array,
  from: number,
  to: number,
  time: number,
): SessionFigures {
  let [high, low, volume, turnover] = [0, Infinity, 0, 0];
  for (let i = from; i < to; i += 1) {
    high = Math.max(high, series.high[i] as number);
    low = Math.min(low, series.low[i] as number);
    volume += series.volume[i] as number;
    turnover += turnovers[i] as number;
  }
  return { time, price: series.close[to - 1] as number, high, low, volume, turnover };
}
