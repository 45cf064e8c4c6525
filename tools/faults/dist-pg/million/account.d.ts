import type { Redis } from 'ioredis';
/** What is where at the end, counted anew and not taken from what anybody remembers. */
export interface Account {
  readonly published: number;
  /** Entries that Redis has ever been given. */
  readonly appended: number;
  /** The last number given out. */
  readonly lastSequence: number;
  readonly rows: number;
  readonly distinctEvents: number;
  readonly picks: number;
  readonly sequenceGaps: number;
  readonly sequencesRepeated: number;
  readonly unsettled: number;
  readonly pending: number;
  readonly deadLetters: number;
}
export declare function takeAccount(redis: Redis, databaseUrl: string, published: number): Promise<Account>;
/** What does not add up, one sentence each; empty when every event is stored exactly once. */
export declare function discrepancies(account: Account): string[];
