import type { CentBar } from './cent-bar.js';
import type { CounterRandom } from './counter-random.js';
import type { PartColumns } from './part-columns.js';

/** Expected range of a Brownian bridge of unit deviation: √(π/2). */
const BRIDGE_RANGE = 1.2533;

export interface SplitRandom {
  /** Moves that instruments share, so that they stay correlated within a session. */
  readonly shared: CounterRandom;
  readonly own: CounterRandom;
  /** Correlation with the shared moves, 0 … 1. */
  readonly correlation: number;
}

/**
 * Splits a bar into finer ones that add up to it exactly: the first opens where it opens, the last closes where it
 * closes, each opens where the one before closed, one reaches its high and one its low, and the volumes sum to its
 * volume.
 *
 * The path is a Brownian bridge from open to close with a random reach around each step. What lies above the higher of
 * open and close is then stretched so that the top is the bar's high, and what lies below likewise; both maps are
 * monotone, so no bar loses its order.
 */
export class BarSplitter {
  private readonly nodes: Float64Array;
  private readonly highs: Float64Array;
  private readonly lows: Float64Array;
  private readonly appetites: Float64Array;

  constructor(maxParts: number) {
    this.nodes = new Float64Array(maxParts + 1);
    this.highs = new Float64Array(maxParts);
    this.lows = new Float64Array(maxParts);
    this.appetites = new Float64Array(maxParts);
  }

  /**
   * Writes the finer bars from index `at` of `into` on, one a weight. A weight says how lively a part is: its share of
   * the variance, and roughly of the volume.
   */
  split(bar: CentBar, weights: Float64Array, random: SplitRandom, into: PartColumns, at: number): void {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const sigma = (bar.high - bar.low) / BRIDGE_RANGE;
    this.walk(bar, weights, total, sigma, random);
    this.reach(weights, total, sigma, random.own);
    this.fit(bar, weights.length, into, at);
    this.shareVolume(bar.volume, weights, sigma, random.own, into, at);
  }

  private walk(bar: CentBar, weights: Float64Array, total: number, sigma: number, random: SplitRandom): void {
    const { nodes } = this;
    const ownShare = Math.sqrt(1 - random.correlation * random.correlation);
    let position = 0;
    nodes[0] = 0;
    weights.forEach((weight, i) => {
      const step = random.correlation * random.shared.normal() + ownShare * random.own.normal();
      position += Math.sqrt(weight / total) * step;
      nodes[i + 1] = position;
    });
    let elapsed = 0;
    nodes[0] = bar.open;
    weights.forEach((weight, i) => {
      elapsed += weight / total;
      const bridged = (nodes[i + 1] ?? 0) - elapsed * position;
      nodes[i + 1] = bar.open + (bar.close - bar.open) * elapsed + sigma * bridged;
    });
    nodes[weights.length] = bar.close;
  }

  private reach(weights: Float64Array, total: number, sigma: number, random: CounterRandom): void {
    const { nodes, highs, lows } = this;
    weights.forEach((weight, i) => {
      const from = nodes[i] ?? 0;
      const to = nodes[i + 1] ?? 0;
      const scale = sigma * Math.sqrt(weight / total);
      highs[i] = Math.max(from, to) + scale * (0.1 + 0.6 * random.uniform());
      lows[i] = Math.min(from, to) - scale * (0.1 + 0.6 * random.uniform());
    });
  }

  private fit(bar: CentBar, parts: number, into: PartColumns, at: number): void {
    const { nodes, highs, lows } = this;
    const top = Math.max(bar.open, bar.close);
    const bottom = Math.min(bar.open, bar.close);
    const highest = highs.subarray(0, parts).reduce((a, b) => Math.max(a, b), top);
    const lowest = lows.subarray(0, parts).reduce((a, b) => Math.min(a, b), bottom);
    const above = highest > top ? (bar.high - top) / (highest - top) : 0;
    const below = lowest < bottom ? (bottom - bar.low) / (bottom - lowest) : 0;
    const fitted = (price = NaN) =>
      Math.round(
        price > top
          ? top + (price - top) * above
          : price < bottom
            ? bottom - (bottom - price) * below
            : price,
      );
    for (let i = 0; i < parts; i++) {
      into.open[at + i] = fitted(nodes[i]);
      into.high[at + i] = fitted(highs[i]);
      into.low[at + i] = fitted(lows[i]);
      into.close[at + i] = fitted(nodes[i + 1]);
    }
  }

  /** Livelier parts and those that move further trade more; shares are dealt out by rounding the running sum. */
  private shareVolume(
    volume: number,
    weights: Float64Array,
    sigma: number,
    random: CounterRandom,
    into: PartColumns,
    at: number,
  ): void {
    const { nodes, appetites } = this;
    let total = 0;
    weights.forEach((weight, i) => {
      const move = sigma === 0 ? 0 : Math.abs((nodes[i + 1] ?? 0) - (nodes[i] ?? 0)) / sigma;
      const appetite = weight * (0.5 + random.uniform()) * (0.6 + move);
      appetites[i] = appetite;
      total += appetite;
    });
    let running = 0;
    let dealt = 0;
    weights.forEach((_, i) => {
      running += appetites[i] ?? 0;
      const last = i === weights.length - 1;
      const upToHere = last ? volume : Math.floor(volume * Math.min(1, running / total));
      into.volume[at + i] = upToHere - dealt;
      dealt = upToHere;
    });
  }
}
