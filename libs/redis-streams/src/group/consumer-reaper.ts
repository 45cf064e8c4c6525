import type { CommandCaller } from '../connection/command-caller.js';
import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import type { StreamsObserver } from '../server/streams-observation.js';
import { REMOVE_IDLE_CONSUMERS } from './remove-idle-consumers.script.js';

/** Sweeps within one idle limit: a consumer is gone at most this share of the limit late. */
const SWEEPS_PER_LIMIT = 10;

/**
 * Removes consumers that nobody is any more: every restart under a new name leaves one behind. Only with nothing
 * pending (the claimer takes that over first), only after hours, never itself. A shutdown removes nothing.
 */
export class ConsumerReaper {
  private dueAtMs = 0;

  constructor(
    private readonly redis: CommandCaller,
    private readonly options: {
      readonly group: string;
      readonly consumer: string;
      readonly removeConsumersAfterMs: number;
    },
    private readonly observe: StreamsObserver,
  ) {}

  async sweep(streams: readonly string[]): Promise<void> {
    const { group, consumer, removeConsumersAfterMs } = this.options;
    if (performance.now() < this.dueAtMs || !Number.isFinite(removeConsumersAfterMs)) return;
    this.dueAtMs = performance.now() + removeConsumersAfterMs / SWEEPS_PER_LIMIT;
    for (const stream of streams) {
      const removed = await REMOVE_IDLE_CONSUMERS.run(
        this.redis,
        [stream],
        [group, consumer, removeConsumersAfterMs],
      );
      if (!Array.isArray(removed)) throw new UnexpectedReplyError('remove-idle-consumers', 'names', removed);
      if (removed.length > 0) this.observe({ kind: 'consumer-removed', stream, count: removed.length });
    }
  }
}
