import { highest, lowest } from '@tapedeck/analytics';
import type { SessionTrack } from './session-track.js';

/** Highest high and lowest low of the bars that opened within the opening range; undefined when there are none. */
export function rangeOf(track: SessionTrack): { readonly high: number; readonly low: number } | undefined {
  const high = highest(track.high.subarray(0, track.rangeBars));
  const low = lowest(track.low.subarray(0, track.rangeBars));
  return high === undefined || low === undefined ? undefined : { high, low };
}
