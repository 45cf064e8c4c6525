import type { CommandCaller } from '../connection/command-caller.js';
import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import type { StreamsObserver } from '../server/streams-observation.js';
import { COUNT_TRIMMED } from './count-trimmed.script.js';

/** While the reader keeps up, trimming cannot overtake it unseen for longer than this. */
const CHECK_EVERY_MS = 5_000;

/**
 * Counts entries that were trimmed before they were delivered. Redis says nothing of them, and the next read hides
 * them, so the reader asks ahead of a read: always while it lags, and every few seconds besides.
 */
export class LossDetector {
  private dueAtMs = 0;

  constructor(
    private readonly redis: CommandCaller,
    private readonly group: string,
    private readonly observe: StreamsObserver,
  ) {}

  /** Makes the next look happen at once. */
  expectLag(): void {
    this.dueAtMs = 0;
  }

  async look(streams: readonly string[]): Promise<void> {
    if (performance.now() < this.dueAtMs) return;
    for (const stream of streams) {
      const count = await COUNT_TRIMMED.run(this.redis, [stream], [this.group]);
      if (typeof count !== 'number') throw new UnexpectedReplyError('count-trimmed', 'a count', count);
      if (count > 0) this.observe({ kind: 'trimmed-undelivered', stream, count });
    }
    this.dueAtMs = performance.now() + CHECK_EVERY_MS;
  }
}
