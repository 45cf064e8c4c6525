/** A stream and its groups at one moment. Whatever Redis does not know is absent, never 0. */
export interface StreamInspection {
  readonly stream: string;
  /** Entries in it now. */
  readonly length: number;
  /** Entries ever appended. */
  readonly entriesAdded: number;
  readonly lastGeneratedId: string;
  readonly oldestId?: string;
  readonly newestId?: string;
  /** Since the newest entry was appended, by the server's clock; absent for an empty stream. */
  readonly newestAgeMs?: number;
  readonly groups: readonly GroupInspection[];
}

export interface GroupInspection {
  readonly group: string;
  readonly consumers: number;
  readonly lastDeliveredId: string;
  /** Delivered and not acknowledged. */
  readonly pending: number;
  /** The lowest id among them. */
  readonly oldestPending?: PendingInspection;
  /** Not delivered yet. Absent where neither Redis nor counting within the limit could tell; then see `lagAtLeast`. */
  readonly lag?: number;
  /** A lower bound of an unknown lag: as far as was counted. */
  readonly lagAtLeast?: number;
  readonly oldestUndeliveredId?: string;
  /** How long the oldest undelivered entry has been in the stream; absent when there is none. */
  readonly oldestUndeliveredAgeMs?: number;
  /** Entries read as Redis counts them; absent where it lost count. */
  readonly entriesRead?: number;
  /** Removed from the stream without having been delivered, and not counted by a reader yet; absent where unknown. */
  readonly trimmedUndelivered?: number;
  /**
   * For how long nobody has read for the group: the least idle time of its consumers; without consumers, the age of the
   * oldest undelivered entry. Absent when it has neither.
   */
  readonly unseenMs?: number;
}

export interface PendingInspection {
  readonly entryId: string;
  readonly consumer: string;
  /** Since it was appended. */
  readonly ageMs: number;
  /** Since it was last delivered, claimed or renewed. */
  readonly idleMs: number;
  readonly deliveries: number;
}
