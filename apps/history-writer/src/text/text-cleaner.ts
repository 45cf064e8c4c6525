const REPLACEMENT = '\uFFFD';
/** Any half of a pair, whole pairs too: looking for these alone takes a fraction of the time, and they are rare. */
const SUSPECT = /[\0\ud800-\udfff]/;
const EACH_UNSTORABLE = /[\0\p{Cs}]/gu;

/**
 * Makes text storable: PostgreSQL's `text` and `jsonb` take neither NUL nor half a surrogate pair, and JSON carries
 * both. Each becomes U+FFFD, which loses nothing that could have been stored, and is counted. (What was served is kept
 * unchanged beside it, as `json`.)
 */
export class TextCleaner {
  /** Characters replaced so far. */
  replaced = 0;

  clean(text: string): string {
    return SUSPECT.test(text) ? text.replace(EACH_UNSTORABLE, () => this.replace()) : text;
  }

  cleanNullable(text: string | undefined): string | null {
    return text === undefined ? null : this.clean(text);
  }

  private replace(): string {
    this.replaced += 1;
    return REPLACEMENT;
  }
}
