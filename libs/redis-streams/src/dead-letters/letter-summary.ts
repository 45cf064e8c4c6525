/** What accounting needs of a dead letter, without its payload. */
export interface LetterSummary {
  readonly id: string;
  readonly code: string;
  /** Entry id of the original; a crash can leave two letters of one entry. */
  readonly entryId: string;
  /** CloudEvents `source` of the original, where it has one. */
  readonly source?: string;
  /** The number that the original was given within its source, where it has one. */
  readonly sequence?: number;
}
