import type { DataSource, EntityManager } from 'typeorm';
import type { EventOutcome } from './event-outcome.js';
import { insertEvents, type Inserted } from './insert-events.js';
import { eventKey, type MappedEvent } from './mapped-event.js';
import { sqlstateOf, verdictOf } from './sqlstate.js';

export interface BatchResult {
  /** By eventKey. */
  readonly outcomes: ReadonlyMap<string, EventOutcome>;
  /** Rows inserted, by table. */
  readonly rows: ReadonlyMap<string, number>;
}

const LONGEST_REASON = 300;

/**
 * Stores a batch across all its tables in one transaction: it is stored when this returns, because it returns after
 * COMMIT. An event that cannot be stored is found by halving, inside one transaction with savepoints, and is the only
 * one left out. Throws what the database throws on an outage, with nothing stored, or everything with only the answer
 * to COMMIT lost, which the next try finds as duplicates.
 */
export class BatchInserter {
  constructor(private readonly dataSource: DataSource) {}

  async insert(events: readonly MappedEvent[]): Promise<BatchResult> {
    const unique = distinctInOrder(events);
    try {
      const inserted = await this.dataSource.transaction((manager) => insertEvents(manager, unique));
      return new Tally(unique).add(inserted);
    } catch (error) {
      if (!isPermanent(error)) throw error;
      return this.dataSource.transaction((manager) => unroll(manager, unique, error, new Tally(unique)));
    }
  }
}

/** One of each event, always in the same order: two writers with the same events then wait for, not against, each other. */
function distinctInOrder(events: readonly MappedEvent[]): MappedEvent[] {
  const byKey = new Map(events.map((event) => [eventKey(event.eventId, event.asOfMs), event]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, event]) => event);
}

/** `events` failed together with `error`: alone it is the bad one, else each half is tried. */
async function unroll(
  manager: EntityManager,
  events: readonly MappedEvent[],
  error: unknown,
  tally: Tally,
): Promise<Tally> {
  const [only] = events;
  if (only && events.length === 1) return tally.reject(only, error);
  const middle = Math.ceil(events.length / 2);
  for (const half of [events.slice(0, middle), events.slice(middle)]) {
    try {
      // A transaction within a transaction is a savepoint.
      tally.add(await manager.transaction((savepoint) => insertEvents(savepoint, half)));
    } catch (halfError) {
      if (!isPermanent(halfError)) throw halfError;
      await unroll(manager, half, halfError, tally);
    }
  }
  return tally;
}

function isPermanent(error: unknown): boolean {
  const verdict = verdictOf(error);
  return verdict === 'bad-event' || verdict === 'bad-statement';
}

/** Every event is a duplicate until proven stored or bad. */
class Tally implements BatchResult {
  readonly outcomes: Map<string, EventOutcome>;
  readonly rows = new Map<string, number>();

  constructor(events: readonly MappedEvent[]) {
    this.outcomes = new Map(events.map((e) => [eventKey(e.eventId, e.asOfMs), { outcome: 'duplicate' }]));
  }

  add({ keys, rows }: Inserted): this {
    for (const key of keys) this.outcomes.set(key, { outcome: 'done' });
    for (const [table, count] of rows) this.rows.set(table, (this.rows.get(table) ?? 0) + count);
    return this;
  }

  reject({ eventId, asOfMs }: MappedEvent, error: unknown): this {
    this.outcomes.set(eventKey(eventId, asOfMs), {
      outcome: 'rejected',
      code: sqlstateOf(error) ?? 'unknown',
      reason: (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_REASON),
      ...(verdictOf(error) === 'bad-statement' ? { alarming: true } : {}),
    });
    return this;
  }
}
