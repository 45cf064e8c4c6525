import { isUniverseName } from '@tapedeck/contracts';
import type { MarketClock } from '@tapedeck/market-data';
import type { RecommendationPerformanceRequest } from '../history/history.reader.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { QueryReader } from '../http/query/query-reader.js';
import { UNIVERSE_EXPECTED } from '../top-picks/top-picks-pair.js';
import { readRange } from './performance-range.js';

const LONGEST_MODEL = 200;
const MODEL_EXPECTED = `the name of a model, 1 to ${LONGEST_MODEL} characters`;
const MAX_ROWS = 1_000;

/** Reads what the report is asked for; throws a 422 that names the parameter at fault. */
export function readRecommendationRequest(
  query: Readonly<Record<string, unknown>>,
  clock: MarketClock,
): RecommendationPerformanceRequest {
  const reader = new QueryReader(query, ['model', 'universe', 'from', 'to']);
  const model = reader.text('model', MODEL_EXPECTED);
  if (model !== undefined && (model.length > LONGEST_MODEL || model.includes('\0')))
    throw invalidParameter('model', model, MODEL_EXPECTED);
  const universe = reader.text('universe', UNIVERSE_EXPECTED);
  if (universe !== undefined && !isUniverseName(universe))
    throw invalidParameter('universe', universe, UNIVERSE_EXPECTED);
  return {
    ...(model === undefined ? {} : { model }),
    ...(universe === undefined ? {} : { universe }),
    ...readRange(query, reader, clock),
    limit: MAX_ROWS,
  };
}
