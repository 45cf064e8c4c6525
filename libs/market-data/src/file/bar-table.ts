import type { Timeframe } from '@tapedeck/contracts';
import { DROPPED, MINUTE_MS, type BarRows } from './bar-rows.js';
import type { ChunkedColumn } from './chunked-column.js';
import { sharedTimes } from './shared-times.js';

type Column = Float64Array<ArrayBuffer>;
type RowColumn = ChunkedColumn<Float64Array> | ChunkedColumn<Uint32Array>;

/**
 * Every bar of one timeframe: a single array a column, exactly as long as there are bars, in which each symbol's bars
 * stand together, oldest first. Plain data, so that it passes between threads without a copy.
 */
export interface BarTable {
  readonly timeframe: Timeframe;
  readonly symbols: readonly string[];
  /** Symbol i has the rows from rowStarts[i] to before rowStarts[i + 1]. */
  readonly rowStarts: Uint32Array<ArrayBuffer>;
  /** Symbol i's times begin at timeStarts[i]; see sharedTimes. */
  readonly timeStarts: Uint32Array<ArrayBuffer>;
  readonly times: { readonly openTime: Column; readonly closeTime: Column };
  readonly columns: {
    readonly open: Column;
    readonly high: Column;
    readonly low: Column;
    readonly close: Column;
    readonly volume: Column;
    readonly adjClose?: Column;
  };
}

/**
 * Brings the rows of several files together by symbol (a counting sort), and gives the rows' memory back as it goes.
 * `closeOf` answers when a bar that opens at a moment closes, both in epoch ms.
 */
export function barTable(
  timeframe: Timeframe,
  files: readonly BarRows[],
  allSymbols: readonly string[],
  closeOf: (openTime: number) => number,
): BarTable {
  const { present, rowStarts, firstRow } = layoutOf(files, allSymbols.length);

  const total = rowStarts[present.length] ?? 0;
  const gather = (columnOf: (rows: BarRows) => RowColumn | undefined): Column => {
    const gathered = new Float64Array(total);
    const cursor = firstRow.slice();
    for (const rows of files) scatter(rows.symbolId, columnOf(rows), cursor, gathered);
    return gathered;
  };
  const column = (name: 'open' | 'high' | 'low' | 'close' | 'volume'): Column => {
    const gathered = gather((rows) => rows[name]);
    for (const rows of files) rows[name].clear();
    return gathered;
  };

  const openTimes = gather((rows) => rows.openMinute).map((minute) => minute * MINUTE_MS);
  const { openTime, starts: timeStarts } = sharedTimes(openTimes, rowStarts);
  return {
    timeframe,
    symbols: present.map((symbolId) => allSymbols[symbolId] ?? ''),
    rowStarts,
    timeStarts,
    times: { openTime, closeTime: openTime.map(closeOf) },
    columns: {
      open: column('open'),
      high: column('high'),
      low: column('low'),
      close: column('close'),
      volume: column('volume'),
      ...(files.some((rows) => rows.withAdjClose)
        ? { adjClose: gather((rows) => (rows.withAdjClose ? rows.adjClose : undefined)) }
        : {}),
    },
  };
}

/** Which symbols have rows, and where those of each begin: by position in `present`, and by symbol id. */
function layoutOf(files: readonly BarRows[], symbolCount: number) {
  const counts = new Uint32Array(symbolCount);
  for (const { symbolId } of files)
    for (const chunk of symbolId.views())
      for (const id of chunk) if (id !== DROPPED) counts[id] = (counts[id] ?? 0) + 1;
  const present = [...counts.keys()].filter((symbolId) => counts[symbolId] !== 0);
  const rowStarts = new Uint32Array(present.length + 1);
  const firstRow = new Uint32Array(symbolCount);
  present.forEach((symbolId, index) => {
    const start = rowStarts[index] ?? 0;
    firstRow[symbolId] = start;
    rowStarts[index + 1] = start + (counts[symbolId] ?? 0);
  });
  return { present, rowStarts, firstRow };
}

/** Puts each row's value where the cursor of its symbol stands, NaN without a column. Columns of a file chunk alike. */
function scatter(
  symbolId: ChunkedColumn<Uint32Array>,
  values: RowColumn | undefined,
  cursor: Uint32Array,
  into: Float64Array,
): void {
  for (const [index, ids] of symbolId.views().entries()) {
    const chunk = values?.chunks[index];
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] ?? DROPPED;
      if (id === DROPPED) continue;
      const at = cursor[id] ?? 0;
      into[at] = chunk === undefined ? NaN : (chunk[i] ?? NaN);
      cursor[id] = at + 1;
    }
  }
}
