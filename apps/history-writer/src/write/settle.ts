import type { mapEvent } from '../mappers/map-event.js';
import type { BatchResult } from './batch-inserter.js';
import type { EventOutcome } from './event-outcome.js';
import { eventKey, type MappedEvent } from './mapped-event.js';

type Mapped = ReturnType<typeof mapEvent>;

export function isMapped(mapped: Mapped): mapped is MappedEvent {
  return 'rows' in mapped;
}

/** How each event ended, in the order of the events. Of several copies of one in a batch, the first is the one stored. */
export function settle(
  mapped: readonly Mapped[],
  { outcomes }: Pick<BatchResult, 'outcomes'>,
): EventOutcome[] {
  const seen = new Set<string>();
  return mapped.map((event) => {
    if (!isMapped(event)) return event;
    const key = eventKey(event.eventId, event.asOfMs);
    const outcome = outcomes.get(key);
    // Never acknowledged on a guess: an event that the inserter said nothing about is tried again.
    if (outcome === undefined) throw new Error(`no outcome for event ${key}`);
    const repeated = seen.has(key);
    seen.add(key);
    return repeated && outcome.outcome === 'done' ? { outcome: 'duplicate' } : outcome;
  });
}
