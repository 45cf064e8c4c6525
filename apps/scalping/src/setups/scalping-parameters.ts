import type { SetupKind } from '@tapedeck/contracts';

/** What the monitor looks for. Bars are minute bars as they printed; spans of time are in minutes. */
export interface ScalpingParameters {
  readonly openingRangeMinutes: number;
  readonly emaFast: number;
  readonly emaSlow: number;
  readonly rsiPeriod: number;
  readonly atrPeriod: number;
  /** Bars that must have closed on one side of the VWAP before crossing or testing it means anything. */
  readonly vwapBars: number;
  /** Bars within which the averages must have crossed for a pullback to follow that cross. */
  readonly crossBars: number;
  /** The entry lies this many ATR beyond the pattern. */
  readonly entryBufferAtr: number;
  /** The stop lies this many ATR behind the structure, and from the entry no nearer and no farther than these. */
  readonly stopBufferAtr: number;
  readonly minStopAtr: number;
  readonly maxStopAtr: number;
  /** Distance from entry to target over the distance from entry to stop. */
  readonly rewardRatio: number;
  /** A setup that is not entered within these minutes is invalidated. */
  readonly validMinutes: Readonly<Record<SetupKind, number>>;
  /** No setup forms in the last minutes of the session: too little time is left to reach a target. */
  readonly quietMinutesBeforeClose: number;
  /** A symbol without a bar for longer is not shown: a thin name misses minutes, not a quarter of an hour. */
  readonly staleAfterMinutes: number;
  /** Two successive closes further apart than this ratio are a fault of the data. */
  readonly jumpRatio: number;
}

export const DEFAULT_SCALPING_PARAMETERS: ScalpingParameters = {
  openingRangeMinutes: 15,
  emaFast: 9,
  emaSlow: 21,
  rsiPeriod: 14,
  atrPeriod: 14,
  vwapBars: 5,
  crossBars: 10,
  entryBufferAtr: 0.05,
  stopBufferAtr: 0.1,
  minStopAtr: 1,
  maxStopAtr: 3,
  rewardRatio: 2,
  validMinutes: {
    'opening-range-breakout': 75,
    'vwap-reclaim': 10,
    'vwap-reject': 10,
    'ema-cross-pullback': 10,
  },
  quietMinutesBeforeClose: 15,
  staleAfterMinutes: 15,
  jumpRatio: 1.5,
};
