/** Columns of bars, all of one length. */
export interface BarColumns {
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  readonly volume: Float64Array;
}

/**
 * What is wrong with the first bar in [from, to) that cannot be a bar, in words without its time: a price that is not
 * above 0 and finite, a volume that is not finite or below 0, a high below or a low above the other prices. Undefined
 * when all are sound. Providers refuse such bars one by one; this is the last door before arithmetic.
 */
export function unsoundBar(
  { open, high, low, close, volume }: BarColumns,
  from: number,
  to: number,
): { readonly at: number; readonly fault: string } | undefined {
  for (let i = from; i < to; i += 1) {
    const [o, h, l, c] = [open[i] as number, high[i] as number, low[i] as number, close[i] as number];
    const v = volume[i] as number;
    // Comparisons with NaN are false, so each is written to be true of what is sound.
    const sound = l > 0 && h < Infinity && h >= o && h >= c && l <= o && l <= c && v >= 0 && v < Infinity;
    if (!sound) return { at: i, fault: `open ${o}, high ${h}, low ${l}, close ${c}, volume ${v}` };
  }
  return undefined;
}
