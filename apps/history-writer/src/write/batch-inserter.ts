import type { ClientBase } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { EventOutcome } from './event-outcome.js';
import { BatchLimit } from './batch-limit.js';
import { copyEvents } from './copy-events.js';
import { insertEvents } from './insert-events.js';
import { addRows, type Inserted } from './inserted.js';
import { eventKey, type MappedEvent } from './mapped-event.js';
import { CANCELLED, sqlstateOf, UNIQUE_VIOLATION, verdictOf } from './sqlstate.js';

export interface BatchResult {
  /** By eventKey. */
  readonly outcomes: ReadonlyMap<string, EventOutcome>;
  /** Rows inserted, by table. */
  readonly rows: ReadonlyMap<string, number>;
  readonly replacedCharacters: number;
}

const LONGEST_REASON = 300;

/**
 * Stores a batch across all its tables in one transaction: it is stored when this returns, because it returns after
 * COMMIT. Nearly every event is new, so the batch is copied; only where one of it turns out to be stored already (a
 * redelivery, a replay) it is inserted again leaving that alone, and so are the batches after it until one has nothing
 * but news. An event that cannot be stored is found by halving, inside one transaction with savepoints, and is the only
 * one left out. A batch that took too long is stored in parts from the next try on, a transaction each.
 *
 * Throws what the database throws on an outage, with nothing stored, or a part, or everything with only the answer to
 * COMMIT lost: the next try finds what is stored as duplicates.
 */
export class BatchInserter {
  private meetsDuplicates = false;
  private readonly limit = new BatchLimit();

  constructor(private readonly dataSource: DataSource) {}

  async insert(events: readonly MappedEvent[]): Promise<BatchResult> {
    const unique = distinctInOrder(events);
    const tally = new Tally(unique);
    for (const part of this.limit.parts(unique)) {
      try {
        await this.insertPart(part, tally);
      } catch (error) {
        if (sqlstateOf(error) === CANCELLED) this.limit.cancelled(part.length);
        throw error;
      }
    }
    this.limit.stored(unique.length);
    return tally;
  }

  private async insertPart(events: readonly MappedEvent[], tally: Tally): Promise<void> {
    try {
      tally.add(await this.store(events));
    } catch (error) {
      if (!isPermanent(error)) throw error;
      await this.dataSource.transaction((manager) => unroll(manager, events, error, tally));
    }
  }

  private async store(events: readonly MappedEvent[]): Promise<Inserted> {
    if (!this.meetsDuplicates) {
      try {
        return await this.dataSource.transaction(async (manager) =>
          copyEvents(await clientOf(manager), events),
        );
      } catch (error) {
        if (sqlstateOf(error) !== UNIQUE_VIOLATION) throw error;
      }
    }
    const inserted = await this.dataSource.transaction((manager) => insertEvents(manager, events));
    this.meetsDuplicates = inserted.keys.size < events.length;
    return inserted;
  }
}

/** pg's own client, under the transaction: TypeORM has no COPY. */
async function clientOf({ queryRunner }: EntityManager): Promise<ClientBase> {
  if (queryRunner === undefined) throw new Error('a transaction without its connection');
  return (await queryRunner.connect()) as ClientBase;
}

/**
 * One of each event, always in the same order: two writers with the same events then wait for, not against, each other.
 * By as-of first, because COPY takes the rows of each partition together, partitions in the order of appearance.
 */
function distinctInOrder(events: readonly MappedEvent[]): MappedEvent[] {
  const byKey = new Map(events.map((event) => [eventKey(event.eventId, event.asOfMs), event]));
  return [...byKey.values()].sort((a, b) => a.asOfMs - b.asOfMs || (a.eventId < b.eventId ? -1 : 1));
}

/** `events` failed together with `error`: alone it is the bad one, else each half is tried. */
async function unroll(
  manager: EntityManager,
  events: readonly MappedEvent[],
  error: unknown,
  tally: Tally,
): Promise<void> {
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
}

function isPermanent(error: unknown): boolean {
  const verdict = verdictOf(error);
  return verdict === 'bad-event' || verdict === 'bad-statement';
}

/** Every event is a duplicate until proven stored or bad. */
class Tally implements BatchResult {
  readonly outcomes: Map<string, EventOutcome>;
  readonly rows = new Map<string, number>();
  replacedCharacters = 0;

  constructor(events: readonly MappedEvent[]) {
    this.outcomes = new Map(events.map((e) => [eventKey(e.eventId, e.asOfMs), { outcome: 'duplicate' }]));
  }

  add({ keys, rows, replacedCharacters }: Inserted): void {
    for (const key of keys) this.outcomes.set(key, { outcome: 'done' });
    for (const [table, count] of rows) addRows(this.rows, table, count);
    this.replacedCharacters += replacedCharacters;
  }

  reject({ eventId, asOfMs }: MappedEvent, error: unknown): void {
    this.outcomes.set(eventKey(eventId, asOfMs), {
      outcome: 'rejected',
      code: sqlstateOf(error) ?? 'unmappable',
      reason: (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_REASON),
      ...(verdictOf(error) === 'bad-statement' ? { alarming: true } : {}),
    });
  }
}
