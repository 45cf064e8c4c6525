import type { Mode } from '@tapedeck/contracts';
import type { ModeProfile } from './mode-profile.js';

const MINUTES: ModeProfile = {
  mode: 'scalping',
  timeframe: '1m',
  barWords: ['minute', 'minutes'],
  minimumBars: 130,
  momentum: { short: 5, medium: 15, long: 60, skip: 0 },
  trendStack: { fast: 9, slow: 21 },
  trendQualityBars: 30,
  volatilityBars: 60,
  relativeVolume: { recent: 5, baseline: 120 },
  breakoutBars: 60,
  rsiPeriod: 5,
  atrPeriod: 14,
  liquidity: { bars: 120, medianDollarVolume: 10_000, shareOfUniverse: 0.05 },
  plan: {
    triggerWithinAtr: 0,
    stopAtr: 1.5,
    minimumStopAtr: 0.75,
    levelBufferAtr: 0.1,
    levelBars: 60,
    pivotStrength: 2,
  },
};

/** 26 bars are one regular session of a US exchange. */
const QUARTER_HOURS: ModeProfile = {
  mode: 'intraday',
  timeframe: '15m',
  barWords: ['15-minute bar', '15-minute bars'],
  minimumBars: 130,
  momentum: { short: 4, medium: 13, long: 26, skip: 0 },
  trendStack: { fast: 8, slow: 34 },
  trendQualityBars: 26,
  volatilityBars: 52,
  relativeVolume: { recent: 4, baseline: 104 },
  breakoutBars: 26,
  rsiPeriod: 4,
  atrPeriod: 14,
  liquidity: { bars: 104, medianDollarVolume: 100_000, shareOfUniverse: 0.05 },
  plan: {
    triggerWithinAtr: 0,
    stopAtr: 1.5,
    minimumStopAtr: 0.75,
    levelBufferAtr: 0.1,
    levelBars: 78,
    pivotStrength: 2,
  },
};

/** 5, 21 and 63 sessions are a week, a month and a quarter. */
const SWING: ModeProfile = {
  mode: 'swing',
  timeframe: '1d',
  barWords: ['session', 'sessions'],
  minimumBars: 126,
  momentum: { short: 5, medium: 21, long: 63, skip: 0 },
  trendStack: { fast: 20, slow: 50 },
  trendQualityBars: 63,
  volatilityBars: 63,
  relativeVolume: { recent: 5, baseline: 63 },
  breakoutBars: 55,
  rsiPeriod: 3,
  atrPeriod: 14,
  liquidity: { bars: 21, medianDollarVolume: 5_000_000, shareOfUniverse: 0.05 },
  plan: {
    triggerWithinAtr: 0.5,
    stopAtr: 2,
    minimumStopAtr: 1,
    levelBufferAtr: 0.25,
    levelBars: 63,
    pivotStrength: 2,
  },
};

/** The month that is skipped keeps the short-term reversal out of the long-term momentum. */
const POSITIONAL: ModeProfile = {
  mode: 'positional',
  timeframe: '1d',
  barWords: ['session', 'sessions'],
  minimumBars: 273,
  momentum: { short: 63, medium: 126, long: 252, skip: 21 },
  trendStack: { fast: 50, slow: 200 },
  trendQualityBars: 126,
  volatilityBars: 126,
  relativeVolume: { recent: 21, baseline: 126 },
  breakoutBars: 252,
  rsiPeriod: 14,
  atrPeriod: 21,
  liquidity: { bars: 63, medianDollarVolume: 5_000_000, shareOfUniverse: 0.05 },
  plan: {
    triggerWithinAtr: 0,
    stopAtr: 3,
    minimumStopAtr: 1.5,
    levelBufferAtr: 0.5,
    levelBars: 126,
    pivotStrength: 3,
  },
};

/** Factors, floors and plan of each mode; the README gives them as tables, with the sources. */
export const MODE_PROFILES: Readonly<Record<Mode, ModeProfile>> = {
  scalping: MINUTES,
  intraday: QUARTER_HOURS,
  swing: SWING,
  positional: POSITIONAL,
};
