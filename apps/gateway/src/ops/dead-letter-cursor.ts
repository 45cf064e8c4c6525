import { ALL_STREAMS, type StreamName } from '@tapedeck/contracts';
import { invalidParameter } from '../http/invalid-parameter.js';
import { isEntryId } from './entry-id.js';

/** Where a dead letter stands among those of all streams: newest id first, streams in their order. */
export interface LetterPlace {
  readonly id: string;
  readonly stream: StreamName;
}

export const CURSOR_EXPECTED = 'the `nextCursor` of an earlier page';

/** Opaque to clients. */
export function encodeLetterCursor({ id, stream }: LetterPlace): string {
  return Buffer.from(`${id}_${stream}`).toString('base64url');
}

/** Throws 422 for anything that encodeLetterCursor cannot have made. */
export function decodeLetterCursor(cursor: string): LetterPlace {
  const [id = '', ...rest] = Buffer.from(cursor, 'base64url').toString('latin1').split('_');
  const stream = ALL_STREAMS.find((name) => name === rest.join('_'));
  if (stream === undefined || !isEntryId(id) || encodeLetterCursor({ id, stream }) !== cursor)
    throw invalidParameter('cursor', cursor, CURSOR_EXPECTED);
  return { id, stream };
}
