import { InvalidCursorError } from './invalid-cursor.error.js';

/** The last row of a page: the next page begins after it. */
export interface PageCursor {
  readonly asOfMs: number;
  readonly eventId: string;
  /** 0 in a table without an ordinal. */
  readonly ordinal: number;
}

const CURSOR = /^(-?\d{1,16})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(\d{1,9})$/;

/** Opaque to clients: base64url of a text whose form is nobody's business. */
export function encodeCursor({ asOfMs, eventId, ordinal }: PageCursor): string {
  return Buffer.from(`${asOfMs}_${eventId}_${ordinal}`).toString('base64url');
}

/** Throws InvalidCursorError for anything that encodeCursor cannot have made. */
export function decodeCursor(cursor: string): PageCursor {
  const match = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  const [, asOf, eventId, ordinal] = match ?? [];
  if (asOf === undefined || eventId === undefined) throw new InvalidCursorError(cursor);
  const decoded = { asOfMs: Number(asOf), eventId, ordinal: Number(ordinal) };
  const isMoment = !Number.isNaN(new Date(decoded.asOfMs).getTime());
  if (!isMoment || encodeCursor(decoded) !== cursor) throw new InvalidCursorError(cursor);
  return decoded;
}
