/** Bars by column, oldest first, all columns of one `length`; prices and volumes in the scale of the last bar. Read only. */
export interface PriceBars {
  readonly length: number;
  /** Epoch ms, as in BarSeries. */
  readonly openTime: Float64Array;
  readonly closeTime: Float64Array;
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  readonly volume: Float64Array;
}

/** The bars from index `from` on, as views. */
export function barsFrom(bars: PriceBars, from: number): PriceBars {
  if (from === 0) return bars;
  const tail = (column: Float64Array) => column.subarray(from);
  return {
    length: bars.length - from,
    openTime: tail(bars.openTime),
    closeTime: tail(bars.closeTime),
    open: tail(bars.open),
    high: tail(bars.high),
    low: tail(bars.low),
    close: tail(bars.close),
    volume: tail(bars.volume),
  };
}
