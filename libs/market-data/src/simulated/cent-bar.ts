/** A bar whose prices are whole cents and whose volume is whole shares, so that splitting and adding up are exact. */
export interface CentBar {
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
}
