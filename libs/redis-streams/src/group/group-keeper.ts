import type { CommandCaller } from '../connection/command-caller.js';
import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import type { StreamsObserver } from '../server/streams-observation.js';
import { MAKE_GROUP } from './make-group.script.js';

/** Makes the consumer group where it is missing, at first and after its stream was deleted, flushed or failed over. */
export class GroupKeeper {
  constructor(
    private readonly redis: CommandCaller,
    private readonly group: string,
    private readonly startOf: (stream: string) => string | Promise<string>,
    private readonly observe: StreamsObserver,
  ) {}

  /** Throws RangeError for the start `$`, which would skip what was appended while there was no group. */
  async ensure(streams: readonly string[]): Promise<void> {
    for (const stream of streams) await this.ensureOne(stream);
  }

  private async ensureOne(stream: string): Promise<void> {
    const start = await this.startOf(stream);
    if (!/^\d+(-\d+)?$/.test(start))
      throw new RangeError(`groupStart of ${stream}: expected an entry id, received ${start}`);
    const reply = await MAKE_GROUP.run(this.redis, [stream], [this.group, start]);
    const [outcome] = Array.isArray(reply) ? (reply as unknown[]) : [];
    if (outcome === 'created') this.observe({ kind: 'group-created', stream, count: 1 });
    else if (outcome !== 'exists') throw new UnexpectedReplyError('make-group', 'created or exists', reply);
  }
}
