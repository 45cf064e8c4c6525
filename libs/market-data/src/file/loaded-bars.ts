import type { RefusalReport } from '../provider/refusal-report.js';
import type { BarTable } from './bar-table.js';

/** What a file source held: plain data that can pass between threads. */
export interface LoadedBars {
  /** One table a timeframe. */
  readonly tables: readonly BarTable[];
  readonly report: RefusalReport;
}

export interface LoadBarsOptions {
  /** A CSV file, gzipped or not, or a folder of them. */
  readonly path: string;
  readonly calendarId: string;
}
