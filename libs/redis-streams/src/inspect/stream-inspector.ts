import type { CommandCaller } from '../connection/command-caller.js';
import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import { INSPECT_STREAM } from './inspect-stream.script.js';
import { parseInspection } from './parse-inspection.js';
import type { GroupInspection, StreamInspection } from './stream-inspection.js';

const PAGE = 500;
const DEFAULT_COUNT_LIMIT = 10_000;
const MEMORY_SAMPLES = 50;

export interface StreamInspectorOptions {
  /** Entries counted at most, page by page, where Redis does not know a lag. Default 10,000. */
  readonly countLimit?: number;
}

/** Tells lag, pending, ages and losses of streams for metrics and operators. It changes nothing. */
export class StreamInspector {
  private readonly countLimit: number;

  constructor(
    private readonly redis: CommandCaller,
    { countLimit = DEFAULT_COUNT_LIMIT }: StreamInspectorOptions = {},
  ) {
    this.countLimit = countLimit;
  }

  /** Undefined where there is no such stream. Rejects with WRONGTYPE for a key of another type. */
  async inspect(stream: string): Promise<StreamInspection | undefined> {
    const inspection = parseInspection(stream, await INSPECT_STREAM.run(this.redis, [stream], []));
    if (inspection === undefined) return undefined;
    const groups: GroupInspection[] = [];
    for (const group of inspection.groups)
      groups.push(group.lag === undefined ? await this.counted(stream, group) : group);
    return { ...inspection, groups };
  }

  /** What the stream takes of the server's memory, groups and pending lists included, estimated from a sample; 0: no stream. */
  async memoryBytes(stream: string): Promise<number> {
    const bytes = await this.redis.call('memory', 'USAGE', stream, 'SAMPLES', MEMORY_SAMPLES);
    if (bytes !== null && typeof bytes !== 'number')
      throw new UnexpectedReplyError('MEMORY USAGE', 'bytes', bytes);
    return bytes ?? 0;
  }

  private async counted(stream: string, group: GroupInspection): Promise<GroupInspection> {
    let cursor = group.lastDeliveredId;
    let count = 0;
    while (count < this.countLimit) {
      const wanted = Math.min(PAGE, this.countLimit - count);
      const page = await this.redis.call('xrange', stream, `(${cursor}`, '+', 'COUNT', wanted);
      if (!Array.isArray(page)) throw new UnexpectedReplyError('XRANGE', 'a list of entries', page);
      count += page.length;
      if (page.length < wanted) return { ...group, lag: count };
      cursor = (page.at(-1) as [string])[0];
    }
    return { ...group, lagAtLeast: count };
  }
}
