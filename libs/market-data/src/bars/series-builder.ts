import type { Timeframe } from '@tapedeck/contracts';
import type { BarSeries } from './bar-series.js';

type Column = 'openTime' | 'closeTime' | 'open' | 'high' | 'low' | 'close' | 'volume' | 'adjClose';

/** Writes bars one after the other into columns that double when full; give the length as `capacity` where known. */
export class SeriesBuilder {
  private readonly columns: Record<Column, Float64Array>;
  private length = 0;

  constructor(
    capacity: number,
    private readonly withAdjClose = false,
  ) {
    const column = () => new Float64Array(capacity);
    this.columns = {
      openTime: column(),
      closeTime: column(),
      open: column(),
      high: column(),
      low: column(),
      close: column(),
      volume: column(),
      adjClose: new Float64Array(withAdjClose ? capacity : 0),
    };
  }

  /** `adjClose` is kept only by a builder made with it. */
  add(
    openTime: number,
    closeTime: number,
    open: number,
    high: number,
    low: number,
    close: number,
    volume: number,
    adjClose = NaN,
  ): void {
    const { columns, length } = this;
    if (length === columns.open.length) this.grow(Math.max(64, length * 2));
    columns.openTime[length] = openTime;
    columns.closeTime[length] = closeTime;
    columns.open[length] = open;
    columns.high[length] = high;
    columns.low[length] = low;
    columns.close[length] = close;
    columns.volume[length] = volume;
    columns.adjClose[length] = adjClose;
    this.length += 1;
  }

  /** Takes a finer bar into the bar added last. */
  merge(high: number, low: number, close: number, volume: number, adjClose = NaN): void {
    const { columns } = this;
    const last = this.length - 1;
    columns.high[last] = Math.max(columns.high[last] ?? high, high);
    columns.low[last] = Math.min(columns.low[last] ?? low, low);
    columns.close[last] = close;
    columns.volume[last] = (columns.volume[last] ?? 0) + volume;
    columns.adjClose[last] = adjClose;
  }

  /** The bars so far, in columns of exactly their length. */
  build(symbol: string, timeframe: Timeframe): BarSeries {
    const { length } = this;
    const exact = (column: Column) =>
      this.columns[column].length === length ? this.columns[column] : this.columns[column].slice(0, length);
    return {
      symbol,
      timeframe,
      length,
      openTime: exact('openTime'),
      closeTime: exact('closeTime'),
      open: exact('open'),
      high: exact('high'),
      low: exact('low'),
      close: exact('close'),
      volume: exact('volume'),
      ...(this.withAdjClose ? { adjClose: exact('adjClose') } : {}),
    };
  }

  private grow(capacity: number): void {
    for (const column of Object.keys(this.columns) as Column[]) {
      if (column === 'adjClose' && !this.withAdjClose) continue;
      const grown = new Float64Array(capacity);
      grown.set(this.columns[column]);
      this.columns[column] = grown;
    }
  }
}
