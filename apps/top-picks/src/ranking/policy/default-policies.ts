import type { Mode } from '@tapedeck/contracts';
import type { RankingPolicy } from './ranking-policy.js';

/**
 * The weights, all of them, in the one place there is. Each column adds up to 1, so a score reads as a weighted mean
 * of z-scores. They are judgement from the literature named in the README, not fitted to any data; a changed weight
 * is a new version of the name.
 */
export const DEFAULT_POLICIES: Readonly<Record<Mode, RankingPolicy>> = {
  scalping: {
    name: 'default-scalping@1',
    mode: 'scalping',
    allowShorts: false,
    weights: {
      momentumShort: 0.15,
      momentumMedium: 0.1,
      momentumLong: 0.05,
      trendStack: 0.15,
      trendQuality: 0.05,
      volatilityAdjustedReturn: 0.1,
      relativeVolume: 0.2,
      breakout: 0.15,
      meanReversion: 0.05,
    },
  },
  intraday: {
    name: 'default-intraday@1',
    mode: 'intraday',
    allowShorts: false,
    weights: {
      momentumShort: 0.15,
      momentumMedium: 0.15,
      momentumLong: 0.05,
      trendStack: 0.15,
      trendQuality: 0.1,
      volatilityAdjustedReturn: 0.1,
      relativeVolume: 0.15,
      breakout: 0.1,
      meanReversion: 0.05,
    },
  },
  swing: {
    name: 'default-swing@1',
    mode: 'swing',
    allowShorts: false,
    weights: {
      momentumShort: 0.05,
      momentumMedium: 0.15,
      momentumLong: 0.15,
      trendStack: 0.15,
      trendQuality: 0.1,
      volatilityAdjustedReturn: 0.15,
      relativeVolume: 0.1,
      breakout: 0.1,
      meanReversion: 0.05,
    },
  },
  positional: {
    name: 'default-positional@1',
    mode: 'positional',
    allowShorts: false,
    weights: {
      momentumShort: 0.1,
      momentumMedium: 0.2,
      momentumLong: 0.25,
      trendStack: 0.1,
      trendQuality: 0.1,
      volatilityAdjustedReturn: 0.15,
      relativeVolume: 0.03,
      breakout: 0.05,
      meanReversion: 0.02,
    },
  },
};
