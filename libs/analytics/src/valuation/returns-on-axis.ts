import type { ClosePath } from './close-path.js';
import { shareFactor, type ShareChange } from './share-factor.js';

/**
 * Simple returns from each moment of the axis to the next: element i is the return from `axis[i]` to `axis[i + 1]`, NaN where
 * the path lacks a close at either. From adjusted closes where both bars have one (dividends then count), else from raw
 * closes restated for the splits between the two.
 */
export function returnsOnAxis(
  path: ClosePath,
  axis: Float64Array,
  splits: readonly ShareChange[] = [],
): Float64Array {
  const returns = new Float64Array(Math.max(0, axis.length - 1)).fill(NaN);
  let bar = 0;
  let before = -1;
  for (let at = 0; at < axis.length; at += 1) {
    const moment = axis[at] as number;
    while (bar < path.length && (path.closeTime[bar] as number) < moment) bar += 1;
    const found = bar < path.length && path.closeTime[bar] === moment ? bar : -1;
    if (found >= 0 && before >= 0) returns[at - 1] = simpleReturn(path, before, found, splits);
    before = found;
  }
  return returns;
}

function simpleReturn(
  { close, adjClose, closeTime }: ClosePath,
  before: number,
  now: number,
  splits: readonly ShareChange[],
): number {
  const adjusted = (adjClose?.[now] ?? NaN) / (adjClose?.[before] ?? NaN);
  if (Number.isFinite(adjusted)) return adjusted - 1;
  const factor = shareFactor(splits, closeTime[before] as number, closeTime[now] as number);
  return ((close[now] as number) * factor) / (close[before] as number) - 1;
}
