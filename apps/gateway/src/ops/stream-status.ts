/** The streams as they are now, with what history knows of them. Null is not known, which is not 0. */
export interface StreamsReport {
  /** Wall clock. */
  readonly at: string;
  /** Whether history could be asked; else what comes from it is null. */
  readonly history: boolean;
  readonly streams: readonly StreamStatus[];
}

export interface StreamStatus {
  readonly stream: string;
  readonly exists: boolean;
  readonly length: number;
  readonly firstEntryId: string | null;
  readonly lastEntryId: string | null;
  readonly newestAgeMs: number | null;
  readonly memoryBytes: number;
  readonly groups: readonly GroupStatus[];
  /** Required groups that a stream with entries lacks: nothing of it is trimmed. */
  readonly missingGroups: readonly string[];
  readonly sequences: readonly SequenceStatus[];
  readonly losses: readonly LossStatus[] | null;
  readonly deadLetters: number;
}

export interface GroupStatus {
  readonly group: string;
  readonly required: boolean;
  readonly consumers: number;
  readonly lag: number | null;
  /** How far an unknown lag was counted. */
  readonly lagAtLeast: number | null;
  readonly oldestUndeliveredAgeMs: number | null;
  readonly pending: number;
  readonly oldestPending: {
    readonly id: string;
    readonly consumer: string;
    readonly ageMs: number;
    readonly idleMs: number;
    readonly deliveries: number;
  } | null;
  readonly lastDeliveredId: string;
  readonly trimmedUndelivered: number | null;
  readonly unseenMs: number | null;
}

/** The sequence numbers of one source. */
export interface SequenceStatus {
  readonly source: string;
  /** The last number given out; null where the counter is gone. */
  readonly lastGiven: number | null;
  /** The newest count of history; null where there is none or history is away. */
  readonly counted: {
    readonly first: number;
    readonly last: number;
    readonly stored: number;
    readonly repeated: number;
    readonly missing: number;
    readonly gaps: readonly { readonly first: number; readonly last: number }[];
    readonly countedAt: string;
  } | null;
}

export interface LossStatus {
  readonly group: string;
  readonly kind: string;
  readonly entries: number;
  readonly lastCountedAt: string;
}
