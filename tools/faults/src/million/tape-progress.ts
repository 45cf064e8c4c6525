import { GROUPS, STREAMS } from '@tapedeck/contracts';
import { StreamInspector, type RedisConnection } from '@tapedeck/redis-streams';

/** Where the tape and its reader stand. */
export interface TapeProgress {
  readonly appended: number;
  /** Acknowledged: appended, delivered, and not pending. */
  readonly settled: number;
  /** Delivered and not acknowledged. */
  readonly pending: number;
  /** Entries in the stream now, which the janitor keeps short. */
  readonly length: number;
}

export class TapeWatch {
  private readonly inspector: StreamInspector;

  constructor(private readonly redis: RedisConnection) {
    this.inspector = new StreamInspector(redis);
  }

  /** Throws where Redis does not know how far the writer has read: a count that is not known is not zero. */
  async progress(): Promise<TapeProgress> {
    const stream = await this.inspector.inspect(STREAMS.topPicks);
    if (stream === undefined) return { appended: 0, settled: 0, pending: 0, length: 0 };
    const { entriesAdded: appended, length, groups } = stream;
    const { lag, pending } = groups.find(({ group }) => group === GROUPS.historyWriter) ?? {};
    if (lag === undefined || pending === undefined)
      throw new Error(`the lag of ${GROUPS.historyWriter} is not known`);
    return { appended, settled: appended - lag - pending, pending, length };
  }

  /** Whether the writer has made its group. */
  async hasReader(): Promise<boolean> {
    const stream = await this.inspector.inspect(STREAMS.topPicks);
    return stream?.groups.some(({ group }) => group === GROUPS.historyWriter) === true;
  }

  async redisMb(): Promise<number> {
    const bytes = /^used_memory:(\d+)/m.exec(await this.redis.info('memory'))?.[1];
    return Number(bytes) / 2 ** 20;
  }
}
