import type { MarketClock } from '@tapedeck/market-data';
import { invalidParameter } from '../http/invalid-parameter.js';
import type { QueryReader } from '../http/query/query-reader.js';

const DAY_MS = 86_400_000;
export const DEFAULT_DAYS = 90;
/** Five years of sessions and more. */
export const MAX_DAYS = 1_830;

/** What a report is of, both ends included, and as of when; epoch ms in the market. */
export interface PerformanceRange {
  readonly from: number;
  readonly to: number;
  readonly asOf: number;
}

/** Reads `from` and `to`; throws a 422 that names the one at fault. */
export function readRange(
  query: Readonly<Record<string, unknown>>,
  reader: QueryReader,
  clock: MarketClock,
): PerformanceRange {
  const asOf = clock.now();
  const to = reader.rangeEnd('to', 'end') ?? asOf;
  const from = reader.rangeEnd('from', 'start') ?? to - DEFAULT_DAYS * DAY_MS;
  if (from > to) throw invalidParameter('from', query['from'], 'a moment no later than `to`');
  if (to - from > MAX_DAYS * DAY_MS)
    throw invalidParameter('from', query['from'], `a moment at most ${MAX_DAYS} days before \`to\``);
  return { from, to, asOf };
}
