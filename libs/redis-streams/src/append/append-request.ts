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
