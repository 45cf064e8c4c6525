import { InvalidCursorError } from '../queries/invalid-cursor.error.js';
import type { BucketPlace } from './after-bucket-sql.js';
import { isBucketInterval, bucketStart, type BucketInterval } from './bucket-interval.js';

/** The last bucket of a page: the next page begins after it. */
export interface BucketCursor extends BucketPlace {
  readonly interval: BucketInterval;
}

const LATEST_MS = Date.parse('9999-12-31T23:59:59.999Z');

/** Opaque to clients, and unlike a cursor of rows. */
export function encodeBucketCursor({ interval, startMs, subject }: BucketCursor): string {
  return Buffer.from(JSON.stringify([interval, startMs, ...subject])).toString('base64url');
}

/** Throws InvalidCursorError for anything that no page of these buckets can have given out. */
export function decodeBucketCursor(
  cursor: string,
  interval: BucketInterval,
  filters: readonly string[],
): BucketCursor {
  const parts = partsOf(cursor);
  const [length, startMs, ...subject] = parts;
  const isWhole =
    typeof length === 'string' &&
    isBucketInterval(length) &&
    length === interval &&
    typeof startMs === 'number' &&
    Math.abs(startMs) <= LATEST_MS &&
    bucketStart(interval, startMs) === startMs &&
    subject.length === filters.length &&
    subject.every((part): part is string => typeof part === 'string' && !part.includes('\0'));
  if (!isWhole) throw new InvalidCursorError(cursor);
  const decoded = { interval, startMs, subject };
  if (encodeBucketCursor(decoded) !== cursor) throw new InvalidCursorError(cursor);
  return decoded;
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    // Not JSON: nothing that was given out.
    return [];
  }
}
