/** Levels for the period after the one they were computed from, as prices. A wide period can put a support below 0. */
export interface PivotLevels {
  readonly pivot: number;
  /** R1 first. */
  readonly resistances: readonly number[];
  /** S1 first. */
  readonly supports: readonly number[];
}
