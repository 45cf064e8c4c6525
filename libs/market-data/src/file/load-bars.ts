import type { ExchangeCalendar } from '../calendar/exchange-calendar.js';
import { exchangeCalendar } from '../calendar/exchange-calendars.js';
import { MarketDataSourceError } from '../market-data-source.error.js';
import { FINEST_FIRST, INTRADAY_SPAN_MS } from '../bars/timeframe-span.js';
import type { Timeframe } from '@tapedeck/contracts';
import { barFiles } from './bar-files.js';
import { DROPPED, MINUTE_MS, type BarRows } from './bar-rows.js';
import { orderFault } from './bar-order.js';
import { barTable } from './bar-table.js';
import type { LoadBarsOptions, LoadedBars } from './loaded-bars.js';
import { readBarFile } from './read-bar-file.js';
import { RefusalLog } from './refusal-log.js';
import { SymbolIndex } from './symbol-index.js';

/**
 * Reads every file of a source into one table a timeframe. Files are taken in the order of their names, and a
 * symbol's bars may go on from one file to the next; a bar that does not come after the symbol's earlier ones of that
 * timeframe is refused wherever they stood. Throws MarketDataSourceError when a file cannot be used at all.
 */
export async function loadBars({ path, calendarId }: LoadBarsOptions): Promise<LoadedBars> {
  const calendar = exchangeCalendar(calendarId);
  const symbols = new SymbolIndex();
  const log = new RefusalLog();
  const files: BarRows[] = [];
  for (const file of await barFiles(path)) {
    const rows = await readBarFile(file, calendar, symbols, log);
    const accepted = rows.length - dropLateRows(rows, files, symbols, log);
    if (accepted === 0) throw new MarketDataSourceError(nothingSound(file, log));
    files.push(rows);
  }
  const tables = FINEST_FIRST.flatMap((timeframe) => {
    const ofTimeframe = files.filter((rows) => rows.timeframe === timeframe);
    return ofTimeframe.length === 0
      ? []
      : [barTable(timeframe, ofTimeframe, symbols.symbols, closesIn(calendar, timeframe))];
  });
  const accepted = tables.reduce((sum, table) => sum + table.columns.open.length, 0);
  return { tables, report: log.report(accepted) };
}

/** A daily bar closes with its session, early closes included; any other one timeframe after its open. */
function closesIn(calendar: ExchangeCalendar, timeframe: Timeframe): (openTime: number) => number {
  if (timeframe === '1m' || timeframe === '1h') return (openTime) => openTime + INTRADAY_SPAN_MS[timeframe];
  return (openTime) => calendar.nextSession(openTime).close;
}

/** Refuses the rows that do not come after what earlier files hold; answers how many. */
function dropLateRows(
  rows: BarRows,
  earlier: readonly BarRows[],
  symbols: SymbolIndex,
  log: RefusalLog,
): number {
  const last = lastOpens(earlier.filter((before) => before.timeframe === rows.timeframe));
  if (last.size === 0) return 0;
  let dropped = 0;
  for (let index = 0; index < rows.length; index++) {
    const symbolId = rows.symbolId.at(index);
    const previous = last.get(symbolId);
    const openTime = rows.openMinute.at(index) * MINUTE_MS;
    if (previous === undefined || openTime > previous) continue;
    const time = new Date(openTime).toISOString();
    log.add({
      ...orderFault(rows.timeframe === '1d' ? 'date' : 'time', time, openTime, previous),
      file: rows.file,
      line: rows.line.at(index),
      symbol: symbols.symbols[symbolId] ?? '',
      time,
    });
    rows.symbolId.set(index, DROPPED);
    dropped += 1;
  }
  return dropped;
}

function lastOpens(files: readonly BarRows[]): Map<number, number> {
  const last = new Map<number, number>();
  for (const rows of files)
    for (let index = 0; index < rows.length; index++)
      if (rows.symbolId.at(index) !== DROPPED)
        last.set(rows.symbolId.at(index), rows.openMinute.at(index) * MINUTE_MS);
  return last;
}

function nothingSound(file: string, log: RefusalLog): string {
  const example = log.report(0).examples.find((refusal) => refusal.file === file);
  const why =
    example === undefined
      ? 'it has no rows'
      : `e.g. line ${example.line} ${example.symbol} ${example.time}: ${example.reason}, expected ${example.column} to be ${example.expected}, received ${JSON.stringify(example.received)}`;
  return `${file}: no sound bar in it; ${why}`;
}
