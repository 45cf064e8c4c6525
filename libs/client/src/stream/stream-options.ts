import type { EventType } from './stream-message.js';

export interface StreamOptions<Type extends EventType = EventType> {
  /** Only events of these types; all without it. */
  readonly types?: readonly Type[];
  /** Only events about these subjects, `AAPL/*` for all that begin with `AAPL/`; all without it. */
  readonly subjects?: readonly string[];
  /** The last id that was received: goes on behind it. From now on without it. */
  readonly lastEventId?: string;
  /** Ends the stream: the iteration is over, without an error. */
  readonly signal?: AbortSignal;
  /** A connection on which nothing was heard for so long is given up for a new one. 45,000 without it: three heartbeats. */
  readonly silenceMs?: number;
  /** Connections that may fail one after the other, without a message, before the iteration throws. No limit without it. */
  readonly mostFailures?: number;
  /** Told of each connection that ended or could not be made, before the next try. */
  readonly onInterruption?: (cause: Error, retryInMs: number) => void;
}
