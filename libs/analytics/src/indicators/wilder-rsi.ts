import { checkedPeriod } from '../checked-period.js';

/**
 * Relative strength index, 0 to 100, with Wilder's smoothing: the first averages of gains and losses are simple means
 * of `period` changes, each later one `(previous × (period − 1) + change) / period` (Wilder, "New Concepts in Technical
 * Trading Systems", 1978; TA-Lib, StockCharts, Skender and trading-signals agree).
 *
 * A series that has never moved has no relative strength (0 / 0); programs give 0, 50 or 100 for it, here it stays
 * undefined. Input must be finite; O(1) an update.
 */
export class WilderRsi {
  readonly #period: number;
  #previous: number | undefined;
  #changes = 0;
  #averageGain = 0;
  #averageLoss = 0;

  /** Throws RangeError on a period that is not a positive integer. */
  constructor(period: number) {
    this.#period = checkedPeriod(period);
  }

  /** Undefined until `period` changes (period + 1 inputs) have been seen, and while the input has never changed. */
  get value(): number | undefined {
    if (this.#changes < this.#period) return undefined;
    if (this.#averageLoss > 0) return 100 - 100 / (1 + this.#averageGain / this.#averageLoss);
    return this.#averageGain > 0 ? 100 : undefined;
  }

  update(input: number): void {
    if (this.#previous !== undefined) this.#smooth(input - this.#previous);
    this.#previous = input;
  }

  #smooth(change: number): void {
    const gain = Math.max(0, change);
    const loss = Math.max(0, -change);
    if (this.#changes < this.#period) {
      this.#changes += 1;
      this.#averageGain += gain / this.#period;
      this.#averageLoss += loss / this.#period;
      return;
    }
    this.#averageGain = (this.#averageGain * (this.#period - 1) + gain) / this.#period;
    this.#averageLoss = (this.#averageLoss * (this.#period - 1) + loss) / this.#period;
  }
}
