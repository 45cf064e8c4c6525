import { SMA } from 'trading-signals';
import { checkedPeriod } from '../checked-period.js';

/**
 * Simple moving average of the last `period` inputs, by trading-signals, which sums the window anew at each update:
 * O(period), but free of the drift that a running sum gathers. For one value over columns use `mean`.
 */
export class Sma {
  readonly #sma: SMA;
  #value: number | undefined;

  /** Throws RangeError on a period that is not a positive integer. */
  constructor(period: number) {
    this.#sma = new SMA(checkedPeriod(period));
  }

  /** Undefined until `period` inputs have been seen. */
  get value(): number | undefined {
    return this.#value;
  }

  update(input: number): void {
    this.#value = this.#sma.update(input, false) ?? undefined;
  }
}
