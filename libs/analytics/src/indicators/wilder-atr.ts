import { checkedPeriod } from '../checked-period.js';
import { trueRange } from './true-range.js';

/**
 * Average true range with Wilder's smoothing, in the unit of the price: seeded with the simple mean of the first
 * `period` true ranges, then `(previous × (period − 1) + trueRange) / period` (Wilder, 1978).
 *
 * Programs differ on the first bar, which has no previous close. TA-Lib and Skender leave it out, and so does this;
 * ChartSchool's sheet and trading-signals let its high − low into the seed. Input must be finite; O(1) an update.
 */
export class WilderAtr {
  readonly #period: number;
  #previousClose: number | undefined;
  #ranges = 0;
  #seedSum = 0;
  #value: number | undefined;

  /** Throws RangeError on a period that is not a positive integer. */
  constructor(period: number) {
    this.#period = checkedPeriod(period);
  }

  /** Undefined until `period` true ranges (period + 1 bars) have been seen. */
  get value(): number | undefined {
    return this.#value;
  }

  update(high: number, low: number, close: number): void {
    if (this.#previousClose !== undefined) this.#smooth(trueRange(high, low, this.#previousClose));
    this.#previousClose = close;
  }

  #smooth(range: number): void {
    if (this.#value !== undefined) {
      this.#value = (this.#value * (this.#period - 1) + range) / this.#period;
      return;
    }
    this.#seedSum += range;
    this.#ranges += 1;
    if (this.#ranges === this.#period) this.#value = this.#seedSum / this.#period;
  }
}
