/** Prices below and above the volume-weighted average, the same number of deviations away. */
export interface VwapBands {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Volume-weighted average of the typical price (H + L + C) / 3 from the first bar taken in, its anchor: one accumulator a
 * session makes the session's VWAP. The deviation is that of the typical price, weighted by volume, around the average
 * (population, not sample), kept by West's incremental update, which does not cancel as sums of squares do. Undefined until
 * something was traded: an index without volume never has a VWAP. A bar without volume changes nothing.
 */
export class Vwap {
  #volume = 0;
  #average = 0;
  #squares = 0;

  update(high: number, low: number, close: number, volume: number): void {
    if (!(volume > 0)) return;
    const price = (high + low + close) / 3;
    const distance = price - this.#average;
    this.#volume += volume;
    this.#average += (distance * volume) / this.#volume;
    this.#squares += volume * distance * (price - this.#average);
  }

  /** The average price as of the last bar. */
  get value(): number | undefined {
    return this.#volume > 0 ? this.#average : undefined;
  }

  /** Volume taken in since the anchor. */
  get volume(): number {
    return this.#volume;
  }

  /** Volume-weighted standard deviation of the typical price, in price; 0 while every bar traded at one. */
  get deviation(): number | undefined {
    return this.#volume > 0 ? Math.sqrt(Math.max(0, this.#squares) / this.#volume) : undefined;
  }

  /** The average ∓ `deviations` standard deviations. */
  bands(deviations: number): VwapBands | undefined {
    const { value, deviation } = this;
    if (value === undefined || deviation === undefined) return undefined;
    return { lower: value - deviations * deviation, upper: value + deviations * deviation };
  }
}
