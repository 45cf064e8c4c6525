import type { EventKey, SequenceAudit, StoredEventsQuery } from '@tapedeck/history';
import {
  isMapped,
  mapEvent,
  settle,
  type EventOutcome,
  type MappedEvent,
  type PartitionedInserter,
} from '@tapedeck/history-writer';
import type { CloudEvent } from '@tapedeck/redis-streams';
import { SeenEvents } from './seen-events.js';
import { withRetirements, type Retired } from './retired-events.js';

/** How an event ended; `retired`: it was stored once, and went with a month that retention dropped. */
export type ReplayOutcome = EventOutcome | Retired;

/** Takes a page of events and says how each ended, in their order. */
export type ReplaySink = (events: readonly CloudEvent[]) => Promise<ReplayOutcome[]>;

type Mapped = MappedEvent | EventOutcome;

const DUPLICATE: EventOutcome = { outcome: 'duplicate' };

/**
 * Into history, by the writer's own mappers and inserter. Once a page had something that is stored already, more of the
 * kind is likely: the primary key is then asked first, which costs a fraction of an insert that does nothing.
 */
export function writingSink(
  inserter: PartitionedInserter,
  stored: StoredEventsQuery,
  sequences: SequenceAudit,
): ReplaySink {
  let meetsDuplicates = false;
  return withRetirements(sequences, async (events) => {
    const mapped = events.map(mapEvent);
    const known = meetsDuplicates ? await stored.areStored(keysOf(events, mapped)) : [];
    const asked = mapped.map((event, place) => (known[place] ? DUPLICATE : event));
    const good = asked.filter(isMapped);
    const outcomes = settle(asked, good.length > 0 ? await inserter.store(good) : { outcomes: new Map() });
    meetsDuplicates = outcomes.some(({ outcome }) => outcome === 'duplicate');
    return outcomes;
  });
}

/** Writes nothing. What only the database could refuse counts as `done` here. */
export function dryRunSink(stored: StoredEventsQuery, sequences: SequenceAudit): ReplaySink {
  const seen = new SeenEvents();
  return withRetirements(sequences, async (events) => {
    const mapped = events.map(mapEvent);
    const known = await stored.areStored(keysOf(events, mapped));
    return mapped.map((event, place) => {
      if (!isMapped(event)) return event;
      // Asked in any case, so that the second of two in the archive is known.
      const isNew = seen.add(event);
      return known[place] || !isNew ? DUPLICATE : { outcome: 'done' };
    });
  });
}

/** A key an event, in their order; one that finds nothing where there are no rows to look for. */
function keysOf(events: readonly CloudEvent[], mapped: readonly Mapped[]): EventKey[] {
  return mapped.map((event, place) =>
    isMapped(event)
      ? { type: events[place]?.type ?? '', eventId: event.eventId, asOfMs: event.asOfMs }
      : { type: '', eventId: '', asOfMs: Number.NaN },
  );
}
