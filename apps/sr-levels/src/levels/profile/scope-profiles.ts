import type { Scope } from '@tapedeck/contracts';
import type { ScopeProfile } from './scope-profile.js';

/** The README gives them as a table, with the reasons. 26 quarter-hours or 7 hours are one US session. */
export const SCOPE_PROFILES: Readonly<Record<Scope, ScopeProfile>> = {
  '15m': {
    scope: '15m',
    barWords: ['15-minute bar', '15-minute bars'],
    lookbackBars: 520,
    minimumBars: 26,
    swingStrength: 3,
    halfLifeBars: 130,
    pivotSpan: '1d',
  },
  '1h': {
    scope: '1h',
    barWords: ['hourly bar', 'hourly bars'],
    lookbackBars: 441,
    minimumBars: 35,
    swingStrength: 3,
    halfLifeBars: 147,
    pivotSpan: '1w',
  },
  '1d': {
    scope: '1d',
    barWords: ['session', 'sessions'],
    lookbackBars: 504,
    minimumBars: 63,
    swingStrength: 3,
    halfLifeBars: 126,
    pivotSpan: '1mo',
  },
  '1w': {
    scope: '1w',
    barWords: ['week', 'weeks'],
    lookbackBars: 260,
    minimumBars: 26,
    swingStrength: 2,
    halfLifeBars: 52,
    pivotSpan: '1y',
  },
};

/** Of Wilder's average true range. */
export const ATR_PERIOD = 14;

/** Zones are at most so many ATR wide … */
export const ZONE_WIDTH_ATR = 0.75;

/** … but never narrower than this share of the last close, where the price has gone quiet. */
export const ZONE_WIDTH_FLOOR_RATIO = 0.001;

/** The weakest zones beyond this number are not listed. */
export const ZONES_LISTED = 20;

/** Bins of a volume profile. */
export const PROFILE_BINS = 50;

/** Share of the volume that the value area holds at least. */
export const VALUE_AREA_RATIO = 0.7;
