import type { PivotSpan, Scope } from '@tapedeck/contracts';

/** What a scope looks at: spans in bars of its timeframe. */
export interface ScopeProfile {
  readonly scope: Scope;
  /** One bar in a sentence, and several. */
  readonly barWords: readonly [one: string, many: string];
  /** The newest so many bars are looked at: ask a provider for this many. */
  readonly lookbackBars: number;
  /** A symbol with fewer usable bars has no levels. Lets the average true range settle. */
  readonly minimumBars: number;
  /** Bars on each side that confirm a swing point. */
  readonly swingStrength: number;
  /** A touch so many bars ago counts half. */
  readonly halfLifeBars: number;
  /** Pivots come from the last closed one of these. */
  readonly pivotSpan: PivotSpan;
}
