import { InvalidCursorError } from './invalid-cursor.error.js';

/** The last run of a page: the next page begins after it. */
export interface RunCursor {
  readonly asOfMs: number;
  readonly eventId: string;
}

const CURSOR = /^(-?\d{1,16})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Opaque to clients: base64url of a text whose form is nobody's business. */
export function encodeRunCursor({ asOfMs, eventId }: RunCursor): string {
  return Buffer.from(`${asOfMs}_${eventId}`).toString('base64url');
}

/** Throws InvalidCursorError for anything that encodeRunCursor cannot have made. */
export function decodeRunCursor(cursor: string): RunCursor {
  const match = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  const [, asOf, eventId] = match ?? [];
  if (asOf === undefined || eventId === undefined) throw new InvalidCursorError(cursor);
  const decoded = { asOfMs: Number(asOf), eventId };
  const isMoment = !Number.isNaN(new Date(decoded.asOfMs).getTime());
  if (!isMoment || encodeRunCursor(decoded) !== cursor) throw new InvalidCursorError(cursor);
  return decoded;
}
