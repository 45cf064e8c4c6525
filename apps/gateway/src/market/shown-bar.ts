import type { BarSeries } from '@tapedeck/market-data';

/** A bar as it is answered. Prices in the instrument's currency, as the source has them. */
export interface ShownBar {
  readonly openTime: string;
  readonly closeTime: string;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
  /** Null on a bar that lacks it; absent from a source that has none. */
  readonly adjClose?: number | null;
}

export function shownBars(series: BarSeries, from: number): ShownBar[] {
  return Array.from({ length: series.length - from }, (_, n) => shownBar(series, from + n));
}

function shownBar(series: BarSeries, i: number): ShownBar {
  const adjClose = series.adjClose?.[i];
  return {
    openTime: momentText(series.openTime[i] as number),
    closeTime: momentText(series.closeTime[i] as number),
    open: series.open[i] as number,
    high: series.high[i] as number,
    low: series.low[i] as number,
    close: series.close[i] as number,
    volume: series.volume[i] as number,
    ...(adjClose === undefined ? {} : { adjClose: Number.isNaN(adjClose) ? null : adjClose }),
  };
}

/** A source may have milliseconds. */
export function momentText(epochMs: number): string {
  return new Date(epochMs).toISOString().replace('.000Z', 'Z');
}
