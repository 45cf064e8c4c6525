import type { CentBar } from './cent-bar.js';

/**
 * Consecutive parts of a session, column by column, to be filled anew for every session: a minute of the market would
 * otherwise cost several objects. Part i lasts from minute from[i] to before minute to[i], counted from the open.
 */
export class PartColumns {
  length = 0;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  readonly volume: Float64Array;

  constructor(readonly capacity: number) {
    this.from = new Float64Array(capacity);
    this.to = new Float64Array(capacity);
    this.open = new Float64Array(capacity);
    this.high = new Float64Array(capacity);
    this.low = new Float64Array(capacity);
    this.close = new Float64Array(capacity);
    this.volume = new Float64Array(capacity);
  }

  /** Begins anew with one part: a whole session. */
  reset(bar: CentBar, minutes: number): void {
    this.from[0] = 0;
    this.to[0] = minutes;
    this.open[0] = bar.open;
    this.high[0] = bar.high;
    this.low[0] = bar.low;
    this.close[0] = bar.close;
    this.volume[0] = bar.volume;
    this.length = 1;
  }

  bar(index: number): CentBar {
    return {
      open: this.open[index] ?? NaN,
      high: this.high[index] ?? NaN,
      low: this.low[index] ?? NaN,
      close: this.close[index] ?? NaN,
      volume: this.volume[index] ?? NaN,
    };
  }
}
