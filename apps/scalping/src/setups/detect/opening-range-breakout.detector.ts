import { rangeOf } from '../indicators/range-of.js';
import type { SetupDetector } from './setup-detector.js';

/**
 * Once the opening range is over and the price is still within it: enter above its high, stop behind its low (Crabel,
 * "Day Trading with Short Term Price Patterns and Opening Range Breakout", 1990). Not again in the session: a range
 * that has been broken and come back is no news.
 */
export const openingRangeBreakout: SetupDetector = {
  kind: 'opening-range-breakout',
  repeats: false,
  detect(track, at) {
    const range = rangeOf(track);
    if (range === undefined || !((track.closeTime[at] as number) >= track.rangeEnd)) return undefined;
    const close = track.close[at] as number;
    return close >= range.low && close <= range.high
      ? { trigger: range.high, structure: range.low }
      : undefined;
  },
};
