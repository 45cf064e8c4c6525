import type { BarFault } from './bar-fault.js';
import { unquote, type CsvLayout } from './csv-layout.js';
import { parseDecimal } from './decimal.js';

const POSITIVE = 'a finite number above 0';

/**
 * The numbers of the row read last, validated one by one. One instance serves a whole file and is overwritten row by
 * row, so that a row costs no object.
 */
export class BarValues {
  open = NaN;
  high = NaN;
  low = NaN;
  close = NaN;
  volume = NaN;
  /** NaN where the file, or the row, has none. */
  adjClose = NaN;

  constructor(private readonly layout: CsvLayout) {}

  /** Reads a row; answers its first fault, or undefined when it is a sound bar. */
  read(row: readonly string[]): BarFault | undefined {
    const { layout } = this;
    this.open = numberAt(row, layout.open);
    this.high = numberAt(row, layout.high);
    this.low = numberAt(row, layout.low);
    this.close = numberAt(row, layout.close);
    this.volume = numberAt(row, layout.volume);
    if (!isPrice(this.open)) return fault('bad-open', 'open', row[layout.open], POSITIVE);
    if (!isPrice(this.high)) return fault('bad-high', 'high', row[layout.high], POSITIVE);
    if (!isPrice(this.low)) return fault('bad-low', 'low', row[layout.low], POSITIVE);
    if (!isPrice(this.close)) return fault('bad-close', 'close', row[layout.close], POSITIVE);
    const top = Math.max(this.open, this.close, this.low);
    if (this.high < top) return fault('high-below-others', 'high', row[layout.high], `at least ${top}`);
    const bottom = Math.min(this.open, this.close);
    if (this.low > bottom) return fault('low-above-others', 'low', row[layout.low], `at most ${bottom}`);
    if (!(this.volume >= 0 && this.volume < Infinity))
      return fault('bad-volume', 'volume', row[layout.volume], 'a finite number, 0 or more');
    return this.readAdjClose(row);
  }

  private readAdjClose(row: readonly string[]): BarFault | undefined {
    if (this.layout.adjClose < 0) return undefined;
    const text = row[this.layout.adjClose] ?? '';
    this.adjClose = text === '' ? NaN : parseDecimal(unquote(text));
    return text === '' || isPrice(this.adjClose)
      ? undefined
      : fault('bad-adj-close', 'adj_close', text, `${POSITIVE}, or nothing`);
  }
}

function numberAt(row: readonly string[], column: number): number {
  return parseDecimal(unquote(row[column] ?? ''));
}

function isPrice(value: number): boolean {
  return value > 0 && value < Infinity;
}

function fault(reason: BarFault['reason'], column: string, received = '', expected: string): BarFault {
  return { reason, column, received, expected };
}
