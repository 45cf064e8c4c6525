import type { StreamAppender } from '@tapedeck/redis-streams';
import { until } from '@tapedeck/local-servers';
import { eventOf } from '../writer/bench-event.js';
import { WITHIN_MS } from '../within-ms.js';
import { openLoop } from './open-loop.js';

export interface LatencyRunOptions {
  readonly appender: StreamAppender;
  readonly stream: string;
  /** Index of the first event. */
  readonly first: number;
  readonly ratePerSecond: number;
  readonly seconds: number;
  /** `performance.now()` of when each event arrived where it is waited for, by event id. */
  readonly seenAt: ReadonlyMap<string, number>;
}

/**
 * Milliseconds from the planned moment of each event to when it was seen, at a rate that waits for nobody: an event that
 * was sent late, or queued behind a stall, is charged with the wait.
 */
export async function latencyRun(options: LatencyRunOptions): Promise<number[]> {
  const { appender, stream, first, ratePerSecond, seconds, seenAt } = options;
  const events = Array.from({ length: ratePerSecond * seconds }, (_, index) => eventOf(first + index));
  const plannedAt = await openLoop(ratePerSecond, seconds, async (index) => {
    const event = events[index];
    if (event !== undefined) await appender.append(stream, event);
  });
  await until(
    'every event to be handled',
    () => Promise.resolve(events.every(({ id }) => seenAt.has(id))),
    WITHIN_MS,
  );
  return events.map(({ id }, index) => (seenAt.get(id) ?? Number.NaN) - (plannedAt[index] ?? Number.NaN));
}
