import { StreamAppender } from '@tapedeck/redis-streams';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { eventOf } from '../writer/bench-event.js';
import { PEER_GROUP, PEER_STREAM, BULLMQ_QUEUE } from './peer-names.js';

/** Another way from Redis to the same rows. */
export interface Peer {
  /** Begins its figures. */
  readonly name: string;
  readonly ratio: string;
  /** Its program, beside this file. */
  readonly main: string;
  /** Before its process is started. */
  prepare(redisUrl: string): Promise<void>;
  publish(redisUrl: string, indexes: readonly number[]): Promise<void>;
}

/** Jobs in one call, and appends under way at once. */
const TOGETHER = 100;

export const PEERS: readonly Peer[] = [
  {
    name: 'bullmq',
    ratio: 'overBullmq',
    main: 'bullmq',
    prepare: () => Promise.resolve(),
    publish: (redisUrl, indexes) =>
      withRedis(redisUrl, async (connection) => {
        const queue = new Queue(BULLMQ_QUEUE, { connection });
        for (let at = 0; at < indexes.length; at += TOGETHER)
          await queue.addBulk(
            indexes.slice(at, at + TOGETHER).map((index) => ({ name: 'event', data: eventOf(index) })),
          );
        await queue.close();
      }),
  },
  {
    name: 'nestStreams',
    ratio: 'overNestStreams',
    main: 'nest-streams',
    prepare: (redisUrl) =>
      withRedis(redisUrl, async (redis) => {
        // It makes its group at `$` itself, some time after it has said that it listens; what came before is skipped.
        await redis.xgroup('CREATE', PEER_STREAM, PEER_GROUP, '0', 'MKSTREAM').catch(unlessThere);
      }),
    publish: (redisUrl, indexes) =>
      withRedis(redisUrl, async (redis) => {
        const appender = new StreamAppender(redis);
        for (let at = 0; at < indexes.length; at += TOGETHER)
          await Promise.all(
            indexes.slice(at, at + TOGETHER).map((index) => appender.append(PEER_STREAM, eventOf(index))),
          );
      }),
  },
];

async function withRedis(url: string, work: (redis: Redis) => Promise<void>): Promise<void> {
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  try {
    await work(redis);
  } finally {
    redis.disconnect();
  }
}

function unlessThere(error: Error): void {
  if (!error.message.startsWith('BUSYGROUP')) throw error;
}
