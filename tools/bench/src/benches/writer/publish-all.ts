import { STREAMS } from '@tapedeck/contracts';
import { StreamAppender, type CloudEvent } from '@tapedeck/redis-streams';
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
  await appendAll(redisUrl, events, (index) => eventOf(firstIndex + index, picks));
}

/** Publishes events that are at hand: a backlog is then laid in the time that Redis takes. */
export async function publishMade(redisUrl: string, events: readonly CloudEvent[]): Promise<void> {
  await appendAll(redisUrl, events.length, (index) => events[index]);
}

async function appendAll(
  redisUrl: string,
  count: number,
  eventAt: (index: number) => CloudEvent | undefined,
): Promise<void> {
  const redis = new Redis(redisUrl);
  const appender = new StreamAppender(redis);
  const append = async (index: number) => {
    const event = eventAt(index);
    if (event !== undefined) await appender.append(STREAMS.topPicks, event);
  };
  try {
    for (let first = 0; first < count; first += CONCURRENCY) {
      const length = Math.min(CONCURRENCY, count - first);
      await Promise.all(Array.from({ length }, (_, index) => append(first + index)));
    }
  } finally {
    redis.disconnect();
  }
}
