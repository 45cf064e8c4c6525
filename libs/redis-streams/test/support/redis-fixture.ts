import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { startRedis, type LocalServer } from '@tapedeck/local-servers';
import { Redis } from 'ioredis';
import { StreamAppender, type CloudEvent } from '../../src/index.js';
import { sampleEvent } from './sample-event.js';

/** A Redis of the spec file's own, emptied before each test, with a plain connection to look at it. */
export class RedisFixture {
  private server: LocalServer | undefined;
  private connection: Redis | undefined;

  constructor() {
    beforeAll(async () => {
      this.server = await startRedis();
      this.connection = new Redis(this.server.url);
    }, 120_000);
    beforeEach(async () => {
      await this.redis.flushall();
    });
    afterAll(async () => {
      await this.connection?.quit();
      await this.server?.stop();
    });
  }

  get url(): string {
    return this.started(this.server).url;
  }

  get port(): number {
    return this.started(this.server).port;
  }

  get redis(): Redis {
    return this.started(this.connection);
  }

  /** Appends events with the ids `<prefix>0`, `<prefix>1`, …; returns those ids. */
  async append(
    stream: string,
    count: number,
    prefix = 'e',
    overrides: Partial<CloudEvent> = {},
  ): Promise<string[]> {
    const appender = new StreamAppender(this.redis);
    const ids = Array.from({ length: count }, (_, index) => `${prefix}${index}`);
    await Promise.all(ids.map((id) => appender.append(stream, sampleEvent(id, overrides))));
    return ids;
  }

  /** Entries of the group that are delivered and not acknowledged. */
  async pending(stream: string, group = 'workers'): Promise<number> {
    const [count] = (await this.redis.xpending(stream, group)) as [number, ...unknown[]];
    return count;
  }

  /** True when the group was handed every entry and acknowledged each. */
  async drained(stream: string, group = 'workers'): Promise<boolean> {
    const groups = (await this.redis.xinfo('GROUPS', stream)) as (string | number | null)[][];
    const info = groups
      .map(
        (flat) =>
          new Map(Array.from({ length: flat.length / 2 }, (_, at) => [flat[at * 2], flat[at * 2 + 1]])),
      )
      .find((candidate) => candidate.get('name') === group);
    return info?.get('pending') === 0 && info.get('lag') === 0;
  }

  private started<T>(value: T | undefined): T {
    if (value === undefined) throw new Error('Redis is started in beforeAll');
    return value;
  }
}
