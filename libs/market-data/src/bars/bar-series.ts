import type { Timeframe } from '@tapedeck/contracts';

/**
 * The bars of one symbol and timeframe, oldest first, one typed array a column and all of the same `length`: a bar
 * costs 56 bytes (64 with `adjClose`) instead of an object. The columns may be views into memory shared with other
 * answers: read them, never write them.
 */
export interface BarSeries {
  readonly symbol: string;
  readonly timeframe: Timeframe;
  readonly length: number;
  /** Epoch ms of the bar's first moment. */
  readonly openTime: Float64Array;
  /** Epoch ms of the first moment the bar may be seen: whoever asks for an earlier as-of does not get it. */
  readonly closeTime: Float64Array;
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  readonly volume: Float64Array;
  /** Close adjusted for splits and dividends, where the source has it; NaN on a bar that lacks it. */
  readonly adjClose?: Float64Array;
}
