import { COST_GROUPS, type LlmCostsRequest } from '../history/llm-costs.reader.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { QueryReader } from '../http/query/query-reader.js';

export const GROUP_EXPECTED = `one of ${COST_GROUPS.join(', ')}`;

/** Reads the parameters; throws a 422 that names the one at fault. */
export function readLlmCostsRequest(query: Record<string, unknown>): LlmCostsRequest {
  const reader = new QueryReader(query, ['from', 'to', 'groupBy']);
  const from = reader.rangeEnd('from', 'start');
  const to = reader.rangeEnd('to', 'end');
  if (from !== undefined && to !== undefined && from > to)
    throw invalidParameter('from', query['from'], 'a moment no later than `to`');
  const asked = reader.text('groupBy', GROUP_EXPECTED) ?? 'model';
  const groupBy = COST_GROUPS.find((group) => group === asked);
  if (groupBy === undefined) throw invalidParameter('groupBy', asked, GROUP_EXPECTED);
  return { groupBy, from, to };
}
