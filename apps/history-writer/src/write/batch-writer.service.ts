import { Injectable, Logger } from '@nestjs/common';
import { Tracing } from '@tapedeck/platform';
import { RetryableError, type Settlement, type StreamEntry } from '@tapedeck/redis-streams';
import { HistoryDatabase } from '../database/history-database.service.js';
import { mapEvent } from '../mappers/map-event.js';
import { WriterMetrics } from '../metrics/writer-metrics.js';
import type { BatchResult } from './batch-inserter.js';
import { BatchReport } from './batch-report.js';
import type { EventOutcome } from './event-outcome.js';
import type { MappedEvent } from './mapped-event.js';
import { PartitionedInserter } from './partitioned-inserter.js';
import { isMapped, settle } from './settle.js';

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
    private readonly inserter: PartitionedInserter,
    private readonly metrics: WriterMetrics,
    private readonly tracing: Tracing,
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
    if (this.tracing.on) this.trace(entries, outcomes, Date.now() - (performance.now() - startedMs));
    return entries.map((entry, index) => settlement(entry, outcomes[index]));
  }

  /** A batch is many traces: each event has the time of the whole batch in its own. */
  private trace(
    entries: readonly StreamEntry[],
    outcomes: readonly (EventOutcome | undefined)[],
    startedAtMs: number,
  ): void {
    const endedAtMs = Date.now();
    for (const [index, { event, stream, entryId }] of entries.entries())
      if (event.traceparent !== undefined)
        this.tracing.record(event.traceparent, {
          name: 'store',
          attributes: {
            'messaging.destination.name': stream,
            'messaging.message.id': entryId,
            'messaging.batch.message_count': entries.length,
            'tapedeck.outcome': outcomes[index]?.outcome ?? 'unknown',
          },
          startedAtMs,
          endedAtMs,
        });
  }

  private async storeOrKeep(events: readonly MappedEvent[]): Promise<BatchResult> {
    if (events.length === 0) return NOTHING;
    await this.database.ready();
    try {
      return await this.inserter.store(events);
    } catch (error) {
      this.metrics.failedWrites.inc();
      const reason = error instanceof Error ? error.message : String(error);
      throw new RetryableError(`history takes no writes, entries are kept: ${reason}`, { cause: error });
    }
  }
}

const NOTHING: BatchResult = { outcomes: new Map(), rows: new Map(), replacedCharacters: 0 };

function settlement(entry: StreamEntry, outcome: EventOutcome | undefined): Settlement {
  if (outcome === undefined) throw new Error(`no outcome for entry ${entry.entryId}`);
  return outcome.outcome === 'rejected'
    ? { entry, outcome: 'rejected', code: outcome.code, reason: outcome.reason }
    : { entry, outcome: outcome.outcome };
}
