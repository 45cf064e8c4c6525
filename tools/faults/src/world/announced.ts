/** What a fault itself puts on the tape, and how each of it has to end. */
export class Announced {
  private readonly codeByEntry = new Map<string, string>();
  readonly stored = new Set<string>();

  /** That entry of the stream ends as a dead letter with that code. */
  deadLetter(entryId: string, code: string): void {
    this.codeByEntry.set(entryId, code);
  }

  /** The event of that id is stored, once. */
  row(eventId: string): void {
    this.stored.add(eventId.toLowerCase());
  }

  get deadLetters(): ReadonlyMap<string, string> {
    return this.codeByEntry;
  }
}
