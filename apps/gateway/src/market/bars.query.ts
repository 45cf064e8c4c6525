import { isSymbol, isTimeframe, TIMEFRAMES, type Timeframe } from '@tapedeck/contracts';
import { invalidParameter } from '../http/invalid-parameter.js';
import { QueryReader } from '../http/query/query-reader.js';
import { SYMBOL_EXPECTED } from '../sr-levels/sr-levels-subject.js';

export const DEFAULT_BARS = 500;
/** A page of that many is about 700 kB. */
export const MAX_BARS = 5_000;
/** What most charts begin with; a source without it answers its finest. */
export const DEFAULT_TIMEFRAME: Timeframe = '1d';

export interface BarsRequest {
  readonly symbol: string;
  /** Absent: the default, or what the source has. */
  readonly timeframe?: Timeframe;
  /** Epoch ms: bars that open at or after it; -Infinity without a beginning. */
  readonly from: number;
  /** Epoch ms: bars that close at or before it; Infinity without an end. */
  readonly to: number;
  readonly limit: number;
}

/** Reads what is asked for; throws a 422 that names the parameter at fault. */
export function readBarsRequest(symbol: string, query: Readonly<Record<string, unknown>>): BarsRequest {
  if (!isSymbol(symbol)) throw invalidParameter('symbol', symbol, SYMBOL_EXPECTED);
  const reader = new QueryReader(query, ['timeframe', 'from', 'to', 'limit', 'cursor']);
  const expected = `one of ${TIMEFRAMES.join(', ')}`;
  const timeframe = reader.text('timeframe', expected);
  if (timeframe !== undefined && !isTimeframe(timeframe))
    throw invalidParameter('timeframe', timeframe, expected);
  const from = reader.rangeEnd('from', 'start') ?? -Infinity;
  const to = reader.rangeEnd('to', 'end') ?? Infinity;
  if (from > to) throw invalidParameter('from', query['from'], 'a moment no later than `to`');
  return {
    symbol,
    ...(timeframe === undefined ? {} : { timeframe }),
    from,
    to: Math.min(to, reader.moment('cursor') ?? Infinity),
    limit: reader.wholeNumber('limit', 1, MAX_BARS) ?? DEFAULT_BARS,
  };
}
