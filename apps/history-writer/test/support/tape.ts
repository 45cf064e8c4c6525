import { deadLetterStream, GROUPS, STREAMS } from '@tapedeck/contracts';
import { startRedis, type LocalServer } from '@tapedeck/local-servers';
import { StreamAppender, type CloudEvent } from '@tapedeck/redis-streams';
import { Redis } from 'ioredis';

const STREAM = STREAMS.topPicks;

/** A Redis of its own with the streams that the writer reads. */
export class Tape {
  private constructor(
    readonly server: LocalServer,
    readonly redis: Redis,
  ) {}

  static async start(): Promise<Tape> {
    const server = await startRedis();
    return new Tape(server, new Redis(server.url));
  }

  async append(...events: CloudEvent[]): Promise<void> {
    const appender = new StreamAppender(this.redis);
    await Promise.all(events.map((event) => appender.append(STREAM, event)));
  }

  /** Every entry was read, and every read entry acknowledged. */
  async settled(): Promise<boolean> {
    const groups = (await this.redis.xinfo('GROUPS', STREAM)) as unknown[];
    const writers = groups.map(facts).find((group) => group['name'] === GROUPS.historyWriter);
    return writers?.['pending'] === 0 && writers['lag'] === 0;
  }

  async pending(): Promise<number> {
    const [count] = (await this.redis.xpending(STREAM, GROUPS.historyWriter)) as [number];
    return count;
  }

  deadLetters(): Promise<number> {
    return this.redis.xlen(deadLetterStream(STREAM));
  }

  async deadLetterFields(): Promise<string[][]> {
    const entries = await this.redis.xrange(deadLetterStream(STREAM), '-', '+');
    return entries.map(([, fields]) => fields);
  }

  async clear(): Promise<void> {
    await this.redis.flushall();
  }

  async close(): Promise<void> {
    this.redis.disconnect();
    await this.server.stop();
  }
}

/** RESP3 gives XINFO as a map, which ioredis hands on as an object or as name and value in turn. */
function facts(reply: unknown): Record<string, unknown> {
  if (!Array.isArray(reply)) return reply as Record<string, unknown>;
  const pairs = Array.from({ length: reply.length / 2 }, (_, n) => [reply[2 * n], reply[2 * n + 1]]);
  return Object.fromEntries(pairs) as Record<string, unknown>;
}
