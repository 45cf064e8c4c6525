import type { CloudEvent } from '../events/cloud-event.js';

/** What `appendWithState` writes in one step. */
export interface AppendRequest {
  readonly stream: string;
  /** Hash of counters, one per event source: the gapless `sequence`. */
  readonly sequenceKey: string;
  readonly event: CloudEvent;
  readonly state: StateWrite;
  /** A lock that must still be held: the key's value must be the token, else nothing is written. */
  readonly guard?: { readonly key: string; readonly token: string };
  readonly ledger?: LedgerEntry;
}

/** What `appendOnce` writes in one step. */
export interface AppendOnceRequest {
  readonly stream: string;
  /** Hash of counters, one per event source: the gapless `sequence`. */
  readonly sequenceKey: string;
  readonly event: CloudEvent;
  /** Remembers the event, for as long as it may be tried again. */
  readonly ledger: LedgerEntry;
}

/**
 * A sorted set that remembers what was appended, longer than the state lives: what it holds already is a duplicate. In
 * a cluster it lies beside the stream, as `keyBeside(stream, key)`.
 */
export interface LedgerEntry {
  readonly key: string;
  readonly member: string;
  /** Orders the members: those of the lowest scores are forgotten first. */
  readonly score: number;
  /** Members remembered, at least 1. */
  readonly keep: number;
}

/** The latest state of the event's subject, kept beside the stream as one JSON object. */
export interface StateWrite {
  readonly key: string;
  /** A JSON object; `idField` and `versionField` name two of its members, both strings. */
  readonly value: string | Buffer;
  /** Without it the key never expires. */
  readonly ttlMs?: number;
  /** The member that identifies the event behind the state: the same id again is a duplicate. */
  readonly idField: string;
  /** The member that orders states; compared as a string, e.g. a UTC moment of fixed width. */
  readonly versionField: string;
}
