import type { Mode, Timeframe } from '@tapedeck/contracts';

/** What a mode looks at: spans in bars of its timeframe, money in the instrument's currency. */
export interface ModeProfile {
  readonly mode: Mode;
  readonly timeframe: Timeframe;
  /** One bar in a sentence, and several. */
  readonly barWords: readonly [one: string, many: string];
  /** A symbol with fewer visible bars is not ranked. Covers every span below and lets the averages settle. */
  readonly minimumBars: number;

  /** Return horizons; `skip` newest bars are left out of all three. */
  readonly momentum: {
    readonly short: number;
    readonly medium: number;
    readonly long: number;
    readonly skip: number;
  };
  /** Periods of the exponential averages of the trend stack. */
  readonly trendStack: { readonly fast: number; readonly slow: number };
  readonly trendQualityBars: number;
  readonly volatilityBars: number;
  /** Mean dollar volume of the newest `recent` bars against that of the `baseline` bars before them. */
  readonly relativeVolume: { readonly recent: number; readonly baseline: number };
  /** The high to break is that of so many bars before the last one. */
  readonly breakoutBars: number;
  readonly rsiPeriod: number;
  readonly atrPeriod: number;

  readonly liquidity: LiquidityFloor;
  readonly plan: PlanRules;
}

/** A symbol below either floor is not ranked. */
export interface LiquidityFloor {
  /** Span of the median. */
  readonly bars: number;
  /** Least median of close × volume a bar. */
  readonly medianDollarVolume: number;
  /** Least share of the median of that figure across the members. */
  readonly shareOfUniverse: number;
}

/** How entry, stop and targets are set; distances in ATR unless they say R, the distance from entry to stop. */
export interface PlanRules {
  /** A breakout trigger this near above the last price is the entry; 0 always enters at the last price. */
  readonly triggerWithinAtr: number;
  /** The stop is never farther than this. */
  readonly stopAtr: number;
  /** Nor nearer. */
  readonly minimumStopAtr: number;
  /** Room left between a level and the stop behind it. */
  readonly levelBufferAtr: number;
  /** Bars searched for swing highs and lows. */
  readonly levelBars: number;
  /** Bars on each side that confirm a swing. */
  readonly pivotStrength: number;
}
