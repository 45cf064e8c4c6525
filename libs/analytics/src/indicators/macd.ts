import { checkedPeriod } from '../checked-period.js';
import { Ema } from './ema.js';

export interface MacdPeriods {
  readonly fast: number;
  readonly slow: number;
  readonly signal: number;
}

/**
 * How the two averages start. `together` is TA-Lib's: the fast one skips the first `slow − fast` inputs, so that both
 * are simple means ending at the same bar. `apart` is Skender's: each starts at the first input.
 * The difference decays with the fast average and is gone after a few slow periods.
 */
export type MacdSeeding = 'together' | 'apart';

/**
 * Moving average convergence divergence (Appel, 1979): fast minus slow EMA, the EMA of that difference as signal, and
 * the histogram between them; all in the unit of the price. Input must be finite; O(1) an update.
 */
export class Macd {
  readonly #fast: Ema;
  readonly #slow: Ema;
  readonly #signal: Ema;
  #fastWaits: number;
  #macd: number | undefined;

  /** Throws RangeError on periods that are not positive integers with fast below slow. */
  constructor({ fast, slow, signal }: MacdPeriods, seeding: MacdSeeding = 'together') {
    checkedPeriod(slow, checkedPeriod(fast) + 1);
    this.#fast = new Ema(fast);
    this.#slow = new Ema(slow);
    this.#signal = new Ema(signal);
    this.#fastWaits = seeding === 'together' ? slow - fast : 0;
  }

  /** Undefined until `slow` inputs have been seen. */
  get value(): number | undefined {
    return this.#macd;
  }

  /** Undefined until `slow + signal − 1` inputs have been seen. */
  get signal(): number | undefined {
    return this.#signal.value;
  }

  /** Value minus signal, undefined as long as the signal is. */
  get histogram(): number | undefined {
    const signal = this.#signal.value;
    return this.#macd === undefined || signal === undefined ? undefined : this.#macd - signal;
  }

  update(input: number): void {
    if (this.#fastWaits > 0) this.#fastWaits -= 1;
    else this.#fast.update(input);
    this.#slow.update(input);
    const fast = this.#fast.value;
    const slow = this.#slow.value;
    if (fast === undefined || slow === undefined) return;
    this.#macd = fast - slow;
    this.#signal.update(this.#macd);
  }
}
