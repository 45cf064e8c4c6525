import type { SessionTrack } from './session-track.js';

/**
 * The track as a short sees it: every price negated, so that a fall is a rise and a low is a high. Each pattern is then
 * written once, for a long. The ATR is a distance and stays.
 */
export function mirroredTrack(track: SessionTrack): SessionTrack {
  const negated = (values: Float64Array) => values.map((value) => -value);
  return {
    ...track,
    open: negated(track.open),
    high: negated(track.low),
    low: negated(track.high),
    close: negated(track.close),
    vwap: negated(track.vwap),
    emaFast: negated(track.emaFast),
    emaSlow: negated(track.emaSlow),
  };
}
