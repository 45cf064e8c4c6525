import type { StoredEventsQuery } from '@tapedeck/history';
import {
  isMapped,
  mapEvent,
  settle,
  type EventOutcome,
  type PartitionedInserter,
} from '@tapedeck/history-writer';
import type { CloudEvent } from '@tapedeck/redis-streams';

/** Takes a page of events and says how each ended. */
export type ReplaySink = (events: readonly CloudEvent[]) => Promise<EventOutcome[]>;

/** Into history, by the writer's own mappers and inserter. */
export function writingSink(inserter: PartitionedInserter): ReplaySink {
  return async (events) => {
    const mapped = events.map(mapEvent);
    const good = mapped.filter(isMapped);
    return settle(mapped, good.length > 0 ? await inserter.store(good) : { outcomes: new Map() });
  };
}

/** Writes nothing. What only the database could refuse counts as `done` here. */
export function dryRunSink(stored: StoredEventsQuery): ReplaySink {
  const seen = new Set<string>();
  return async (events) => {
    const mapped = events.map(mapEvent);
    const keys = mapped.flatMap((event, index) =>
      isMapped(event) ? [{ ...event, type: events[index]?.type ?? '' }] : [],
    );
    const there = await stored.among(keys);
    return mapped.map((event) => {
      if (!isMapped(event)) return event;
      const known = there.has(event.eventId) || seen.has(event.eventId);
      seen.add(event.eventId);
      return { outcome: known ? 'duplicate' : 'done' };
    });
  };
}
