import { BollingerBands as LibraryBands } from 'trading-signals';
import { checkedPeriod } from '../checked-period.js';

export interface Bands {
  readonly lower: number;
  readonly middle: number;
  readonly upper: number;
}

/**
 * Bollinger bands: simple mean of the last `period` inputs, plus and minus `multiplier` POPULATION standard deviations
 * (Bollinger's own definition; TA-Lib, StockCharts and Skender agree), in the unit of the price. Computed by
 * trading-signals, O(period) an update. Input must be finite.
 */
export class BollingerBands {
  readonly #bands: LibraryBands;
  #value: Bands | undefined;

  /** Throws RangeError on a period that is not a positive integer, or a multiplier that is not a positive number. */
  constructor(period: number, multiplier = 2) {
    if (!Number.isFinite(multiplier) || multiplier <= 0)
      throw new RangeError(`expected a positive number of deviations, received ${multiplier}`);
    this.#bands = new LibraryBands(checkedPeriod(period), multiplier);
  }

  /** Undefined until `period` inputs have been seen. */
  get value(): Bands | undefined {
    return this.#value;
  }

  update(input: number): void {
    this.#value = this.#bands.update(input, false) ?? undefined;
  }
}
