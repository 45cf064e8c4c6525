import { isMode, isUniverseName, MODES } from '@tapedeck/contracts';
import { MAX_PAGE_SIZE, type RunPageRequest } from '../history/top-picks-runs.reader.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { QueryReader } from '../http/query/query-reader.js';
import { UNIVERSE_EXPECTED } from './top-picks-pair.js';

export const DEFAULT_PAGE_SIZE = 50;
const PARAMETERS = ['universe', 'mode', 'from', 'to', 'limit', 'cursor', 'include'];
const CURSOR_EXPECTED = 'the `nextCursor` of an earlier page';

/** Reads the parameters of a page of runs; throws a 422 that names the one at fault. */
export function readRunPageRequest(query: Record<string, unknown>): RunPageRequest {
  const reader = new QueryReader(query, PARAMETERS);
  const from = reader.rangeEnd('from', 'start');
  const to = reader.rangeEnd('to', 'end');
  if (from !== undefined && to !== undefined && from > to)
    throw invalidParameter('from', query['from'], 'a moment no later than `to`');
  return {
    universe: oneOf(reader, 'universe', UNIVERSE_EXPECTED, isUniverseName),
    mode: oneOf(reader, 'mode', `one of ${MODES.join(', ')}`, isMode),
    from,
    to,
    limit: reader.wholeNumber('limit', 1, MAX_PAGE_SIZE) ?? DEFAULT_PAGE_SIZE,
    cursor: reader.text('cursor', CURSOR_EXPECTED),
    include: oneOf(reader, 'include', '`data`', (text) => text === 'data') === undefined ? undefined : 'data',
  };
}

function oneOf(
  reader: QueryReader,
  name: string,
  expected: string,
  isValid: (text: string) => boolean,
): string | undefined {
  const text = reader.text(name, expected);
  if (text !== undefined && !isValid(text)) throw invalidParameter(name, text, expected);
  return text;
}
