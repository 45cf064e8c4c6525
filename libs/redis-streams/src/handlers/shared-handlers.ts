import type { StreamEntry } from '../events/stream-entry.js';
import type { Mutex } from '../timing/mutex.js';
import type { HandlerGroup, Settle } from './handler-group.js';

/**
 * The part of a handler group that one of its readers serves, where they cannot share a read: in a cluster, the streams
 * of one slot. The readers take turns, so that the handlers still see one read at a time.
 */
export class SharedHandlers implements HandlerGroup {
  readonly name: string;

  constructor(
    private readonly whole: HandlerGroup,
    readonly streams: readonly string[],
    slot: number,
    private readonly turn: Mutex,
  ) {
    this.name = `${whole.name} ${slot}`;
  }

  dispatch(entries: readonly StreamEntry[], settle: Settle, signal: AbortSignal): Promise<void> {
    return this.turn.run(() => this.whole.dispatch(entries, settle, signal));
  }
}
