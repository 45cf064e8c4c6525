import { GROUPS, STREAMS } from '@tapedeck/contracts';
import { StreamInspector } from '@tapedeck/redis-streams';
export class TapeWatch {
  redis;
  inspector;
  constructor(redis) {
    this.redis = redis;
    this.inspector = new StreamInspector(redis);
  }
  /** Throws where Redis does not know how far the writer has read: a count that is not known is not zero. */
  async progress() {
    const stream = await this.inspector.inspect(STREAMS.topPicks);
    if (stream === undefined) return { appended: 0, settled: 0, pending: 0, length: 0 };
    const { entriesAdded: appended, length, groups } = stream;
    const { lag, pending } = groups.find(({ group }) => group === GROUPS.historyWriter) ?? {};
    if (lag === undefined || pending === undefined)
      throw new Error(`the lag of ${GROUPS.historyWriter} is not known`);
    return { appended, settled: appended - lag - pending, pending, length };
  }
  async redisMb() {
    const bytes = /^used_memory:(\d+)/m.exec(await this.redis.info('memory'))?.[1];
    return Number(bytes) / 2 ** 20;
  }
}
//# sourceMappingURL=tape-progress.js.map
