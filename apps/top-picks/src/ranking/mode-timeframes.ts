import type { Mode, Timeframe } from '@tapedeck/contracts';
import { MODE_PROFILES } from './profile/mode-profiles.js';

/** The bars that each mode is ranked on. */
export const MODE_TIMEFRAMES: Readonly<Record<Mode, Timeframe>> = {
  scalping: MODE_PROFILES.scalping.timeframe,
  intraday: MODE_PROFILES.intraday.timeframe,
  swing: MODE_PROFILES.swing.timeframe,
  positional: MODE_PROFILES.positional.timeframe,
};
