/** Prices below and above the average, the same number of deviations away. */
export interface DeviationBand {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Volume-weighted average of the typical price (high + low + close) / 3 since the first bar taken in, and the
 * volume-weighted population deviation around it, by West's incremental update (1979): sums of squares would cancel.
 * Undefined until something was traded; a bar without volume changes nothing.
 */
export class SessionVwap {
  #volume = 0;
  #average = 0;
  #squares = 0;

  update(high: number, low: number, close: number, volume: number): void {
    if (volume === 0) return;
    const distance = (high + low + close) / 3 - this.#average;
    this.#volume += volume;
    const step = (distance * volume) / this.#volume;
    this.#average += step;
    this.#squares += volume * distance * (distance - step);
  }

  get value(): number | undefined {
    return this.#volume > 0 ? this.#average : undefined;
  }

  bands(deviations: number): DeviationBand | undefined {
    if (this.#volume === 0) return undefined;
    const width = deviations * Math.sqrt(Math.max(0, this.#squares) / this.#volume);
    return { lower: this.#average - width, upper: this.#average + width };
  }
}
