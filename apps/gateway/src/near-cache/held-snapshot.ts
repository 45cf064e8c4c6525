import type { ServedSnapshot } from '../snapshots/served-snapshot.js';
import type { WatchedServer } from './watched-server.js';

/** A snapshot as it was last seen in its key, and for how long it may be shown as what is there now. */
export interface HeldSnapshot {
  readonly snapshot: ServedSnapshot;
  /** Who said so; undefined where nobody tells when it changes. */
  readonly server: WatchedServer | undefined;
  /** It is what the key holds while this is the server's generation; undefined once it may have changed. */
  generation: number | undefined;
  /** When the key expires, on `performance.now()`; Infinity for one without a time to live. */
  readonly expiresAtMs: number;
  /** Shown since the store last looked for something to give up. */
  shown: boolean;
}
