import type { ExchangeCalendar } from '../calendar/exchange-calendar.js';
import type { BarFault } from './bar-fault.js';
import { orderFault } from './bar-order.js';
import { dateReader, timeReader, type MomentReader } from './bar-moment.js';
import { BarRows, MINUTE_MS } from './bar-rows.js';
import { BarValues } from './bar-values.js';
import { csvLayout, unquote, type CsvLayout } from './csv-layout.js';
import type { RefusalLog } from './refusal-log.js';
import type { SymbolIndex } from './symbol-index.js';
import { TimeframeInference } from './timeframe-inference.js';

/** Takes the rows of one file: a sound bar goes into `rows`, any other into the log. */
export class BarRowReader {
  readonly rows: BarRows;
  private readonly layout: CsvLayout;
  private readonly values: BarValues;
  private readonly momentOf: MomentReader;
  private readonly inference = new TimeframeInference();
  /** Open time of the last bar taken in, by symbol id. */
  private readonly lastOpen: number[] = [];

  /** Throws MarketDataSourceError on a header without the columns of bars. */
  constructor(
    private readonly file: string,
    header: readonly string[],
    calendar: ExchangeCalendar,
    private readonly symbols: SymbolIndex,
    private readonly log: RefusalLog,
  ) {
    this.layout = csvLayout(file, header);
    this.values = new BarValues(this.layout);
    this.momentOf = this.layout.kind === 'date' ? dateReader(calendar) : timeReader();
    this.rows = new BarRows(file, '1d', this.layout.adjClose >= 0);
  }

  take(row: readonly string[], line: number): void {
    if (row.length === 1 && row[0]?.trim() === '') return;
    const fault = this.read(row, line);
    if (fault === undefined) return;
    const symbol = unquote(row[this.layout.symbol] ?? '');
    const time = unquote(row[this.layout.moment] ?? '');
    this.log.add({ ...fault, file: this.file, line, symbol, time });
  }

  /** To be called after the last row. Throws MarketDataSourceError when the timeframe cannot be told. */
  finish(): BarRows {
    if (this.layout.kind === 'time' && this.rows.length > 0)
      this.rows.timeframe = this.inference.timeframe(this.file);
    return this.rows;
  }

  private read(row: readonly string[], line: number): BarFault | undefined {
    const { layout, values } = this;
    if (row.length !== layout.width)
      return {
        reason: 'malformed-row',
        column: '',
        received: `${row.length} fields`,
        expected: `${layout.width} fields`,
      };
    const symbol = unquote(row[layout.symbol] ?? '').trim();
    if (symbol === '')
      return { reason: 'missing-symbol', column: 'symbol', received: '', expected: 'a symbol' };
    const moment = this.momentOf(unquote(row[layout.moment] ?? '').trim());
    if (typeof moment !== 'number') return moment;
    const fault = values.read(row);
    if (fault !== undefined) return fault;
    const symbolId = this.symbols.idOf(symbol);
    const previous = this.lastOpen[symbolId];
    if (previous !== undefined) {
      if (moment <= previous) return orderFault(layout.kind, row[layout.moment], moment, previous);
      if (layout.kind === 'time') this.inference.note(symbolId, moment - previous);
    }
    this.lastOpen[symbolId] = moment;
    this.append(symbolId, line, moment);
    return undefined;
  }

  private append(symbolId: number, line: number, openTime: number): void {
    const { rows, values } = this;
    rows.symbolId.push(symbolId);
    rows.line.push(line);
    rows.openMinute.push(openTime / MINUTE_MS);
    rows.open.push(values.open);
    rows.high.push(values.high);
    rows.low.push(values.low);
    rows.close.push(values.close);
    rows.volume.push(values.volume);
    if (rows.withAdjClose) rows.adjClose.push(values.adjClose);
  }
}
