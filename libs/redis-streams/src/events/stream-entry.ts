import type { CloudEvent } from './cloud-event.js';

/** An event where it was read: `entryId` is the Redis stream id (`<ms>-<n>`), unique within the stream. */
export interface StreamEntry<T = unknown> {
  readonly stream: string;
  readonly entryId: string;
  readonly event: CloudEvent<T>;
}
