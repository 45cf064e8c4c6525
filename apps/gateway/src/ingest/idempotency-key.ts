import { invalidParameter } from '../http/invalid-parameter.js';

export const IDEMPOTENCY_KEY = 'Idempotency-Key';
const EXPECTED = '1 to 200 printable ASCII characters';
const PRINTABLE = /^[\x20-\x7e]{1,200}$/;
/** Some clients send the key as a quoted string; the quotes are not part of it. */
const QUOTED = /^"([^"\\]*)"$/;

/** The client's key, undefined without one. Throws a 422 for one that cannot be a key. */
export function readIdempotencyKey(header: string | readonly string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header !== 'string') throw invalidParameter(IDEMPOTENCY_KEY, header, `${EXPECTED}, once`);
  const key = QUOTED.exec(header)?.[1] ?? header;
  if (!PRINTABLE.test(key)) throw invalidParameter(IDEMPOTENCY_KEY, header, EXPECTED);
  return key;
}
