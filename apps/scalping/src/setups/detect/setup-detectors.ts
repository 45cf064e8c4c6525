import { emaCrossPullback } from './ema-cross-pullback.detector.js';
import { openingRangeBreakout } from './opening-range-breakout.detector.js';
import type { SetupDetector } from './setup-detector.js';
import { vwapReclaim } from './vwap-reclaim.detector.js';
import { vwapReject } from './vwap-reject.detector.js';

/** Every kind of setup, in the order in which setups of one bar are listed. */
export const SETUP_DETECTORS: readonly SetupDetector[] = [
  openingRangeBreakout,
  vwapReclaim,
  vwapReject,
  emaCrossPullback,
];
