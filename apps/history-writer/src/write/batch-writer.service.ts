import { Injectable, Logger } from '@nestjs/common';
import { RetryableError, type Settlement, type StreamEntry } from '@tapedeck/redis-streams';
import { HistoryDatabase } from '../database/history-database.service.js';
import { PartitionUpkeep } from '../database/partition-upkeep.service.js';
import { mapEvent } from '../mappers/map-event.js';
import { WriterMetrics } from '../metrics/writer-metrics.js';
import { BatchInserter, type BatchResult } from './batch-inserter.js';
import { BatchReport } from './batch-report.js';
import type { EventOutcome } from './event-outcome.js';
import { eventKey, type MappedEvent } from './mapped-event.js';
import { verdictOf } from './sqlstate.js';

/** A partition is made within one try; that a second try meets another one being made is luck, a third is a fault. */
const PARTITION_TRIES = 3;

/**
 * Writes a batch of entries into history. Returns only after COMMIT, with one settlement an entry: `done` or
 * `duplicate` for what is proven stored, `rejected` for what never can be. Throws RetryableError on an outage: the
 * transport keeps the entries, tells of the outage once, and brings them again.
 */
@Injectable()
export class BatchWriter {
  private readonly logger = new Logger('BatchWriter');

  constructor(
    private readonly database: HistoryDatabase,
    private readonly upkeep: PartitionUpkeep,
    private readonly inserter: BatchInserter,
    private readonly metrics: WriterMetrics,
  ) {}

  async write(entries: readonly StreamEntry[]): Promise<Settlement[]> {
    const startedMs = performance.now();
    const mapped = entries.map((entry) => mapEvent(entry.event));
    const events = mapped.filter(isMapped);
    const stored = await this.storeOrKeep(events);
    const outcomes = settle(mapped, stored);
    const report = new BatchReport(outcomes, stored, performance.now() - startedMs);
    report.measure(this.metrics);
    report.log(this.logger);
    return entries.map((entry, index) => settlement(entry, outcomes[index]));
  }

  private async storeOrKeep(events: readonly MappedEvent[]): Promise<BatchResult> {
    if (events.length === 0) return NOTHING;
    await this.database.ready();
    try {
      return await this.store(events, PARTITION_TRIES);
    } catch (error) {
      this.metrics.failedWrites.inc();
      const reason = error instanceof Error ? error.message : String(error);
      throw new RetryableError(`history takes no writes, entries are kept: ${reason}`, { cause: error });
    }
  }

  private async store(events: readonly MappedEvent[], triesLeft: number): Promise<BatchResult> {
    await this.upkeep.ensureFor(events.map((event) => event.asOfMs));
    try {
      return await this.inserter.insert(events);
    } catch (error) {
      if (verdictOf(error) !== 'no-partition' || triesLeft <= 1) throw error;
      this.upkeep.forget();
      return this.store(events, triesLeft - 1);
    }
  }
}

const NOTHING: BatchResult = { outcomes: new Map(), rows: new Map(), replacedCharacters: 0 };

type Mapped = ReturnType<typeof mapEvent>;

function isMapped(mapped: Mapped): mapped is MappedEvent {
  return 'rows' in mapped;
}

/** Of several copies of an event in one batch, the first is the one stored. */
function settle(mapped: readonly Mapped[], { outcomes }: BatchResult): EventOutcome[] {
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

function settlement(entry: StreamEntry, outcome: EventOutcome | undefined): Settlement {
  if (outcome === undefined) throw new Error(`no outcome for entry ${entry.entryId}`);
  return outcome.outcome === 'rejected'
    ? { entry, outcome: 'rejected', code: outcome.code, reason: outcome.reason }
    : { entry, outcome: outcome.outcome };
}
