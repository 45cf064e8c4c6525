import { valueArea } from './value-area.js';

/** How much was traded at which price. */
export interface VolumeProfile {
  /** Lower edge of the first bin. */
  readonly low: number;
  /** Height of a bin in price; 0 when every bar traded at one price, which is then the only bin. */
  readonly binWidth: number;
  /** Volume a bin, lowest price first. */
  readonly volumes: Float64Array;
  readonly totalVolume: number;
  /** Middle of the bin with the most volume. */
  readonly pointOfControl: number;
  /** Edges of the value area. */
  readonly valueAreaLow: number;
  readonly valueAreaHigh: number;
  /** Share of the volume within the value area: at least what was asked for. */
  readonly valueAreaRatio: number;
}

/** Bars by column, all of one length. */
export interface TradedBars {
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly volume: Float64Array;
}

/**
 * The volume profile of a window of bars: `bins` bins of equal height from its lowest low to its highest high. Where within
 * a bar its volume was traded is not known; it is spread evenly from its low to its high. The point of control is the
 * bin with the most volume, among equals the one nearest to the middle of the range, then the lower. `valueAreaRatio`
 * is the least share of the volume that the value area holds; see `valueArea` for how it grows. Undefined for bars
 * without any volume, such as an index's: nothing is known about them. Throws RangeError on unusable parameters.
 */
export function volumeProfile(
  bars: TradedBars,
  bins: number,
  valueAreaRatio: number,
): VolumeProfile | undefined {
  if (!Number.isInteger(bins) || bins < 1)
    throw new RangeError(`expected at least one bin, received ${bins}`);
  const low = bars.low.reduce((least, price) => Math.min(least, price), Infinity);
  const high = bars.high.reduce((most, price) => Math.max(most, price), -Infinity);
  const volumes = new Float64Array(high > low ? bins : 1);
  const binWidth = high > low ? (high - low) / volumes.length : 0;
  for (let i = 0; i < bars.volume.length; i += 1) {
    const traded = bars.volume[i] as number;
    if (traded > 0) spread(volumes, low, binWidth, bars.low[i] as number, bars.high[i] as number, traded);
  }
  const totalVolume = volumes.reduce((sum, volume) => sum + volume, 0);
  if (!(totalVolume > 0)) return undefined;
  const busiest = busiestBin(volumes, totalVolume);
  const area = valueArea(volumes, busiest, valueAreaRatio);
  return {
    low,
    binWidth,
    volumes,
    totalVolume,
    pointOfControl: low + (busiest + 0.5) * binWidth,
    valueAreaLow: low + area.from * binWidth,
    valueAreaHigh: low + area.to * binWidth,
    valueAreaRatio: area.ratio,
  };
}

function spread(
  volumes: Float64Array,
  lowest: number,
  binWidth: number,
  low: number,
  high: number,
  volume: number,
): void {
  const binOf = (price: number) =>
    binWidth > 0 ? Math.min(volumes.length - 1, Math.floor((price - lowest) / binWidth)) : 0;
  const first = binOf(low);
  const last = binOf(high);
  if (first === last) {
    volumes[first] = (volumes[first] as number) + volume;
    return;
  }
  for (let bin = first; bin <= last; bin += 1) {
    const from = Math.max(low, lowest + bin * binWidth);
    const to = Math.min(high, lowest + (bin + 1) * binWidth);
    // Rounding can put an edge a hair beyond the bar's end: that bin then gets nothing, never a negative share.
    volumes[bin] = (volumes[bin] as number) + (volume * Math.max(0, to - from)) / (high - low);
  }
}

/** Volumes that differ by less than rounding are equal, so that the choice does not depend on the price's scale. */
const SLACK_RATIO = 1e-9;

function busiestBin(volumes: Float64Array, totalVolume: number): number {
  const most = volumes.reduce((found, volume) => Math.max(found, volume), 0) - SLACK_RATIO * totalVolume;
  const middle = (volumes.length - 1) / 2;
  let busiest = -1;
  volumes.forEach((volume, bin) => {
    if (volume >= most && (busiest < 0 || Math.abs(bin - middle) < Math.abs(busiest - middle))) busiest = bin;
  });
  return busiest;
}
