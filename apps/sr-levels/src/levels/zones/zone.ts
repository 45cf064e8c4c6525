import type { SwingPoint } from '@tapedeck/analytics';

/** A zone as it is found; `describedZone` makes the published one of it. */
export interface Zone {
  readonly low: number;
  readonly high: number;
  /** Mean price of the touches. */
  readonly centre: number;
  /** 0 to 1. */
  readonly strength: number;
  /** Oldest first; at least one. */
  readonly touches: readonly SwingPoint[];
}
