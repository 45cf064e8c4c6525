/** How far somebody has read one stream. */
export interface TapePlace {
  /** The last entry read; `0-0` for none. */
  readonly entryId: string;
  /**
   * How many entries had ever been appended up to and with that one. Redis does not tell whether the entries that it
   * trimmed lay before an id or behind it; with this count it can be worked out.
   */
  readonly entriesAdded: number;
}

/** Before the first entry of a stream. */
export const TAPE_START: TapePlace = { entryId: '0-0', entriesAdded: 0 };
