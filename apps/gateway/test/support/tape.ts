import { dataSchema, EVENT_TYPES, STREAMS } from '@tapedeck/contracts';
import { encodeEntry, StreamAppender, type CloudEvent } from '@tapedeck/redis-streams';
import type { Redis } from 'ioredis';

export interface TapeEventParts {
  readonly id: string;
  readonly type?: string;
  readonly subject?: string;
  readonly time?: string;
  readonly data?: unknown;
}

/** An event that differs from others by its id, unless told otherwise. */
export function tapeEvent({ id, ...parts }: TapeEventParts): CloudEvent {
  const { type = EVENT_TYPES.topPicksRun, subject = 'sp500/swing', time = '2018-02-07T21:00:00Z' } = parts;
  return {
    id,
    source: '/tapedeck/test',
    type,
    subject,
    time,
    datacontenttype: 'application/json',
    dataschema: dataSchema(type),
    data: parts.data ?? { id },
  };
}

/** Appends events as publishers do. */
export async function publish(
  redis: Redis,
  parts: TapeEventParts,
  stream: string = STREAMS.topPicks,
): Promise<void> {
  await new StreamAppender(redis).append(stream, tapeEvent(parts));
}

/** Appends an event under an entry id of its own. */
export async function publishAt(redis: Redis, entryId: string, id: string): Promise<void> {
  await redis.xadd(STREAMS.topPicks, entryId, ...encodeEntry(tapeEvent({ id })));
}
