import type { BarSeries } from '../bars/bar-series.js';
import type { BarTable } from './bar-table.js';

/** The bars of the symbol at an index of a table, as views on its columns. */
export function tableSeries(table: BarTable, index: number): BarSeries {
  const from = table.rowStarts[index] ?? 0;
  const to = table.rowStarts[index + 1] ?? from;
  const fromTime = table.timeStarts[index] ?? 0;
  const toTime = fromTime + to - from;
  const { columns, times } = table;
  const adjClose = columns.adjClose?.subarray(from, to);
  return {
    symbol: table.symbols[index] ?? '',
    timeframe: table.timeframe,
    length: to - from,
    openTime: times.openTime.subarray(fromTime, toTime),
    closeTime: times.closeTime.subarray(fromTime, toTime),
    open: columns.open.subarray(from, to),
    high: columns.high.subarray(from, to),
    low: columns.low.subarray(from, to),
    close: columns.close.subarray(from, to),
    volume: columns.volume.subarray(from, to),
    // Another symbol, or another file, may be what brought the column into the table.
    ...(adjClose?.some((value) => !Number.isNaN(value)) ? { adjClose } : {}),
  };
}
