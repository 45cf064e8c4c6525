import type { BatchInserter, BatchResult } from './batch-inserter.js';
import type { MappedEvent } from './mapped-event.js';
import { verdictOf } from './sqlstate.js';

/** A partition is made within one try; that a second try meets another one being made is luck, a third is a fault. */
const PARTITION_TRIES = 3;

/** Who makes sure of the partitions of the rows to come. */
export interface PartitionSource {
  /** Moments in epoch milliseconds. */
  ensureFor(moments: Iterable<number>): Promise<unknown>;
  /** A partition turned out not to be there, or to be there unexpectedly: ask the database again. */
  forget(): void;
}

/** Stores batches, each into partitions that are there: the writer's way into history, and that of a replay. */
export class PartitionedInserter {
  constructor(
    private readonly partitions: PartitionSource,
    private readonly inserter: BatchInserter,
  ) {}

  /** Throws what BatchInserter throws. */
  store(events: readonly MappedEvent[]): Promise<BatchResult> {
    return this.storeIn(events, PARTITION_TRIES);
  }

  private async storeIn(events: readonly MappedEvent[], triesLeft: number): Promise<BatchResult> {
    await this.partitions.ensureFor(events.map((event) => event.asOfMs));
    try {
      return await this.inserter.insert(events);
    } catch (error) {
      if (verdictOf(error) !== 'no-partition' || triesLeft <= 1) throw error;
      this.partitions.forget();
      return this.storeIn(events, triesLeft - 1);
    }
  }
}
