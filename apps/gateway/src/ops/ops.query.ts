import { ALL_STREAMS, type StreamName } from '@tapedeck/contracts';
import { invalidParameter } from '../http/invalid-parameter.js';
import { QueryReader } from '../http/query/query-reader.js';
import { CURSOR_EXPECTED, decodeLetterCursor } from './dead-letter-cursor.js';
import type { DeadLettersRequest } from './dead-letters.service.js';
import { ENTRY_ID_EXPECTED, isEntryId } from './entry-id.js';

export const DEFAULT_LETTERS = 20;
export const MAX_LETTERS = 100;
const LONGEST_CODE = 100;
const STREAM_EXPECTED = `one of ${ALL_STREAMS.join(', ')}`;
const CODE_EXPECTED = `a code as a letter shows it, such as 22003, of up to ${LONGEST_CODE} characters`;

/** Reads the parameters of a page of dead letters; throws a 422 that names the one at fault. */
export function readDeadLettersRequest(query: Record<string, unknown>): DeadLettersRequest {
  const reader = new QueryReader(query, ['stream', 'code', 'limit', 'cursor']);
  const code = reader.text('code', CODE_EXPECTED);
  if (code !== undefined && code.length > LONGEST_CODE) throw invalidParameter('code', code, CODE_EXPECTED);
  const cursor = reader.text('cursor', CURSOR_EXPECTED);
  return {
    stream: streamOf(reader),
    code,
    limit: reader.wholeNumber('limit', 1, MAX_LETTERS) ?? DEFAULT_LETTERS,
    after: cursor === undefined ? undefined : decodeLetterCursor(cursor),
  };
}

/** The letter that a path names, and the stream where the query does. Throws 422. */
export function readLetterPath(
  id: string,
  query: Record<string, unknown>,
): { id: string; stream: StreamName | undefined } {
  if (!isEntryId(id)) throw invalidParameter('id', id, ENTRY_ID_EXPECTED);
  return { id, stream: streamOf(new QueryReader(query, ['stream'])) };
}

/** Throws a 422 for any parameter: the route has none. */
export function readNoParameters(query: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(query)) throw invalidParameter(name, value, 'no parameters');
}

function streamOf(reader: QueryReader): StreamName | undefined {
  const text = reader.text('stream', STREAM_EXPECTED);
  if (text === undefined) return undefined;
  const stream = ALL_STREAMS.find((name) => name === text);
  if (stream === undefined) throw invalidParameter('stream', text, STREAM_EXPECTED);
  return stream;
}
