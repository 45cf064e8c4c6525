import type { Link } from '../connection/link.js';
import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import type { StreamsObserver } from '../server/streams-observation.js';

/** Makes the consumer group where it is missing, at first and after its stream was deleted, flushed or failed over. */
export class GroupKeeper {
  constructor(
    private readonly link: Link,
    private readonly group: string,
    private readonly startOf: (stream: string) => string | Promise<string>,
    private readonly observe: StreamsObserver,
  ) {}

  /** The start is never `$`: that would skip what was appended while there was no group. */
  async ensure(streams: readonly string[]): Promise<void> {
    for (const stream of streams) await this.ensureOne(stream);
  }

  private async ensureOne(stream: string): Promise<void> {
    const start = await this.startOf(stream);
    try {
      const reply = await this.link.call('xgroup', 'CREATE', stream, this.group, start, 'MKSTREAM');
      if (reply !== 'OK') throw new UnexpectedReplyError('XGROUP CREATE', 'OK', reply);
      this.observe({ kind: 'group-created', stream, count: 1 });
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('BUSYGROUP')) throw error;
    }
  }
}
