import { isMode, isUniverseName, MODES } from '@tapedeck/contracts';
import type { MarketClock } from '@tapedeck/market-data';
import type { PickPerformanceRequest } from '../history/history.reader.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { QueryReader } from '../http/query/query-reader.js';
import { UNIVERSE_EXPECTED } from '../top-picks/top-picks-pair.js';
import { readRange } from './performance-range.js';

/** A day is one row of the answer for each universe and mode. */
const MAX_ROWS = 10_000;
const MODE_EXPECTED = `one of ${MODES.join(', ')}`;

/** Reads what the report is asked for; throws a 422 that names the parameter at fault. */
export function readPerformanceRequest(
  query: Readonly<Record<string, unknown>>,
  clock: MarketClock,
): PickPerformanceRequest {
  const reader = new QueryReader(query, ['universe', 'mode', 'from', 'to']);
  const universe = reader.text('universe', UNIVERSE_EXPECTED);
  if (universe !== undefined && !isUniverseName(universe))
    throw invalidParameter('universe', universe, UNIVERSE_EXPECTED);
  const mode = reader.text('mode', MODE_EXPECTED);
  if (mode !== undefined && !isMode(mode)) throw invalidParameter('mode', mode, MODE_EXPECTED);
  return {
    ...(universe === undefined ? {} : { universe }),
    ...(mode === undefined ? {} : { mode }),
    ...readRange(query, reader, clock),
    days: MAX_ROWS,
  };
}
