import { barsWithin } from './bars-within.js';
import type { SessionSpan } from './session-span.js';
import type { TimedVolume } from './timed-volume.js';

/** Volume so far over what is usual by this minute. */
export interface RelativeVolume {
  /** 1 is usual. */
  readonly ratio: number;
  /** Earlier sessions in the average. */
  readonly sessions: number;
}

/**
 * Σ volume from the session's open to `asOf` over the mean of the same sum in earlier sessions, each up to the same
 * minute after its own open ("relative volume at time"). Comparing with a share of the day's volume instead would call
 * every open busy and every noon quiet, since volume follows a U over the day.
 *
 * An earlier session does not count when it ended before that minute (an early close) or has no bar at all (no data,
 * which is not the same as no trade); a missing minute of one that has bars is a minute without volume. Undefined
 * without a session to compare with, or when nothing had traded by that minute in any. Sessions that end after this
 * one's open are not earlier and are left out. Any additive amount may stand for volume, such as turnover.
 */
export function relativeVolume(
  bars: TimedVolume,
  session: SessionSpan,
  earlier: readonly SessionSpan[],
  asOf: number,
): RelativeVolume | undefined {
  const elapsedMs = Math.min(asOf, session.close) - session.open;
  if (!(elapsedMs > 0)) return undefined;
  let sum = 0;
  let sessions = 0;
  for (const past of earlier) {
    if (past.close > session.open || past.close - past.open < elapsedMs) continue;
    if (isEmpty(bars, past)) continue;
    sum += volumeOf(bars, past, past.open + elapsedMs);
    sessions += 1;
  }
  if (!(sum > 0)) return undefined;
  return { ratio: volumeOf(bars, session, asOf) / (sum / sessions), sessions };
}

function isEmpty(bars: TimedVolume, session: SessionSpan): boolean {
  const { from, to } = barsWithin(bars, session, session.close);
  return from === to;
}

function volumeOf(bars: TimedVolume, session: SessionSpan, until: number): number {
  const { from, to } = barsWithin(bars, session, until);
  let volume = 0;
  for (let i = from; i < to; i += 1) volume += bars.volume[i] as number;
  return volume;
}
