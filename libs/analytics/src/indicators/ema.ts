import { checkedPeriod } from '../checked-period.js';

/**
 * Exponential moving average, smoothing 2 / (period + 1), seeded with the simple mean of the first `period` inputs.
 *
 * The seed is where programs differ: this is TA-Lib's, StockCharts' and Skender's. trading-signals starts from the
 * first price instead, which still weighs 14 % after `period` inputs. Input must be finite; O(1) an update.
 */
export class Ema {
  readonly #period: number;
  readonly #smoothing: number;
  #seen = 0;
  #seedSum = 0;
  #value: number | undefined;

  /** Throws RangeError on a period that is not a positive integer. */
  constructor(period: number) {
    this.#period = checkedPeriod(period);
    this.#smoothing = 2 / (period + 1);
  }

  /** Undefined until `period` inputs have been seen. */
  get value(): number | undefined {
    return this.#value;
  }

  update(input: number): void {
    if (this.#value !== undefined) {
      this.#value += (input - this.#value) * this.#smoothing;
      return;
    }
    this.#seedSum += input;
    this.#seen += 1;
    if (this.#seen === this.#period) this.#value = this.#seedSum / this.#period;
  }
}
