/** What a round came to, in numbers, and every one of its failures in words. */
export interface Verdict {
  /** Events that Redis acknowledged to the publisher. */
  readonly published: number;
  /** Of these, without a row, and not reported as dropped either. */
  readonly lost: number;
  /** Of these, thrown away by Redis before they were delivered, and each reported by the audit. Only in a `loss`. */
  readonly dropped: number;
  /** Rows beyond the first of their event. */
  readonly twice: number;
  /** Entries acknowledged to Redis with neither row nor dead letter. */
  readonly acknowledgedWithoutRow: number;
  readonly explainedLetters: number;
  readonly unexplainedLetters: number;
  /** Empty when all promises were kept. */
  readonly problems: readonly string[];
}
