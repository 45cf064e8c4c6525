import type { BarSeries } from '@tapedeck/market-data';

/**
 * Tells whether a series still begins with the bars that were taken in before, by their number, the times at both ends
 * and the position-weighted sum of their prices. Reading them again costs a few nanoseconds a bar, a fraction of
 * computing them again, and notices a bar inserted, dropped or restated anywhere in the past, not only at its ends.
 */
export class SeriesFingerprint {
  #bars = 0;
  #firstTime = NaN;
  #lastTime = NaN;
  #prices = 0;

  get bars(): number {
    return this.#bars;
  }

  /** Takes in the bars up to `end` that it has not seen. */
  extend(series: BarSeries, end: number): void {
    if (end === this.#bars) return;
    this.#prices = weighPrices(series, this.#bars, end, this.#prices);
    this.#firstTime = series.openTime[0] as number;
    this.#lastTime = series.openTime[end - 1] as number;
    this.#bars = end;
  }

  /** Whether the first of the `visible` bars are the ones taken in. */
  matches(series: BarSeries, visible: number): boolean {
    if (this.#bars === 0) return true;
    return (
      visible >= this.#bars &&
      series.openTime[0] === this.#firstTime &&
      series.openTime[this.#bars - 1] === this.#lastTime &&
      weighPrices(series, 0, this.#bars, 0) === this.#prices
    );
  }
}

/** Goes on from `sum`: added in one order, however many calls it takes, the last bit is the same. */
function weighPrices(
  { high, low, close, adjClose }: BarSeries,
  from: number,
  end: number,
  sum: number,
): number {
  let prices = sum;
  for (let i = from; i < end; i += 1) {
    // A missing adjusted close is NaN, which would make every fingerprint unlike itself.
    const adjusted = adjClose === undefined || Number.isNaN(adjClose[i]) ? -1 : (adjClose[i] as number);
    const bar = (high[i] as number) + 2 * (low[i] as number) + 3 * (close[i] as number) + 5 * adjusted;
    prices += (i + 1) * bar;
  }
  return prices;
}
