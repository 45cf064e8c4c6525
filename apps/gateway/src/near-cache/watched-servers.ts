import type { FoundKey } from './read-key.js';
import type { WatchedServer } from './watched-server.js';

/** The servers that keys are on, each watched, and which of them has which key. */
export interface WatchedServers {
  readonly all: readonly WatchedServer[];
  /** Undefined while nobody knows. */
  of(key: string): WatchedServer | undefined;
  /** What a key holds, wherever it is by now: for one that its server says is another's, or that nobody knows the server of. */
  follow(key: string): Promise<FoundKey | undefined>;
  /** Settles when the first attempts have come to something. Redis need not be there. */
  connect(): Promise<void>;
  close(): void;
}
