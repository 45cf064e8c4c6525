import type { StreamInspection } from '@tapedeck/redis-streams';

/** A stream as it was found, with what it takes of Redis' memory. */
export interface WatchedStream {
  readonly inspection: StreamInspection;
  readonly memoryBytes: number;
}
