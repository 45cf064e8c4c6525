import { STREAMS } from '@tapedeck/contracts';
import { StreamAppender } from '@tapedeck/redis-streams';
import { Redis } from 'ioredis';
import { eventOf } from './bench-event.js';

/** Appends under way at once: what a few busy publishers together keep on the wire. */
const CONCURRENCY = 64;

/** Publishes events from an index on, each of a slot of its own. */
export async function publishAll(
  redisUrl: string,
  firstIndex: number,
  events: number,
  picks?: number,
): Promise<void> {
  const redis = new Redis(redisUrl);
  const appender = new StreamAppender(redis);
  try {
    for (let first = 0; first < events; first += CONCURRENCY) {
      const batch = Array.from(
        { length: Math.min(CONCURRENCY, events - first) },
        (_, index) => first + index,
      );
      await Promise.all(
        batch.map((index) => appender.append(STREAMS.topPicks, eventOf(firstIndex + index, picks))),
      );
    }
  } finally {
    redis.disconnect();
  }
}
