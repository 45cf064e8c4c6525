import { IsBoundedText } from '../bounded-text.validator.js';
import { instanceOf, validated } from '../validate.js';

const MAX_NOTE_LENGTH = 500;

/** Body of `PUT /v1/portfolio/watchlist/:symbol`; an empty object, or none, watches without a note. */
export class WatchlistEdit {
  @IsBoundedText({ max: MAX_NOTE_LENGTH, orNull: true })
  note: string | null = null;
}

/** Plain JSON as an edit. Throws InvalidPayloadError naming what was wrong. */
export function parseWatchlistEdit(plain: unknown): WatchlistEdit {
  const type = 'watchlist item';
  return validated(type, instanceOf(WatchlistEdit, plain ?? {}, type));
}
