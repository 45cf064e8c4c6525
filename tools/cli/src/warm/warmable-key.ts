import type { StoredSnapshot } from '@tapedeck/history';

/** A key that history can fill. */
export interface WarmableKey {
  readonly key: string;
  /** Its life, from the moment when its snapshot was computed; undefined for a key without end. */
  readonly ttlMs?: number;
  /** The newest snapshot stored with an as-of at or before that moment (epoch milliseconds). */
  readonly latest: (asOf: number) => Promise<StoredSnapshot | undefined>;
}
