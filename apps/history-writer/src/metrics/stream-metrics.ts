import { Inject, Injectable } from '@nestjs/common';
import type { LossTotal, SequenceCount } from '@tapedeck/history';
import { METRICS } from '@tapedeck/platform';
import type { GroupInspection } from '@tapedeck/redis-streams';
import { Registry } from 'prom-client';
import type { CountedLetters } from '../upkeep/dead-letter-census.js';
import type { Stall } from '../upkeep/stall-watch.js';
import type { WatchedStream } from '../upkeep/watched-stream.js';
import { gaugeIn } from './gauge-in.js';

const MS = 1_000;

/**
 * The state of the streams, as last looked at. What is not known is NaN, never 0. After a look that failed there is nothing
 * but `…_looked_at_timestamp_seconds`, which then grows old.
 */
@Injectable()
export class StreamMetrics {
  private readonly gauge: ReturnType<typeof gaugeIn>;
  private readonly streams;
  private readonly groups;
  private readonly deadLetters;
  private readonly lookedAt;
  private readonly sequences;
  private readonly losses;

  constructor(@Inject(METRICS) registry: Registry) {
    this.gauge = gaugeIn(registry);
    this.streams = this.streamGauges();
    this.groups = this.groupGauges();
    this.sequences = this.sequenceGauges();
    this.deadLetters = this.gauge(
      'tapedeck_dead_letters',
      'Dead letters by stream and code; beyond the newest 10,000 of a stream the code is `older`',
      ['stream', 'code'],
    );
    this.lookedAt = this.gauge(
      'tapedeck_stream_looked_at_timestamp_seconds',
      'When the streams were last looked at with success',
      [],
    );
    this.losses = this.gauge(
      'tapedeck_stream_lost_entries',
      'Entries ever found gone without having been recorded, by how they went',
      ['stream', 'group', 'kind'],
    );
  }

  /** Everything at once, so that a stream or group that is gone leaves nothing behind. */
  showStreams(
    watched: readonly WatchedStream[],
    stalls: readonly Stall[],
    letters: readonly CountedLetters[],
    nowMs: number,
  ): void {
    this.clearStreams();
    for (const { inspection, memoryBytes } of watched) {
      const { stream } = inspection;
      this.streams.length.set({ stream }, inspection.length);
      this.streams.newestAge.set({ stream }, seconds(inspection.newestAgeMs));
      this.streams.memory.set({ stream }, memoryBytes);
      for (const group of inspection.groups) this.showGroup(stream, group);
    }
    for (const { stream, group } of stalls) this.groups.stalled.set({ stream, group }, 1);
    for (const { stream, byCode } of letters)
      for (const [code, count] of byCode) this.deadLetters.set({ stream, code }, count);
    this.lookedAt.set(nowMs / MS);
  }

  clearStreams(): void {
    const gauges = [...Object.values(this.streams), ...Object.values(this.groups), this.deadLetters];
    for (const gauge of gauges) gauge.reset();
  }

  showSequences(counts: readonly SequenceCount[]): void {
    for (const gauge of Object.values(this.sequences)) gauge.reset();
    for (const { stream, source, missing, repeated, last, countedAt } of counts) {
      this.sequences.missing.set({ stream, source }, missing);
      this.sequences.repeated.set({ stream, source }, repeated);
      this.sequences.last.set({ stream, source }, last);
      this.sequences.countedAt.set({ stream, source }, Date.parse(countedAt) / MS);
    }
  }

  showLosses(totals: readonly LossTotal[]): void {
    this.losses.reset();
    for (const { stream, group, kind, entries } of totals) this.losses.set({ stream, group, kind }, entries);
  }

  private showGroup(stream: string, found: GroupInspection): void {
    const labels = { stream, group: found.group };
    const { pending, consumers, oldestPending } = found;
    this.groups.lag.set(labels, found.lag ?? Number.NaN);
    this.groups.pending.set(labels, pending);
    this.groups.consumers.set(labels, consumers);
    this.groups.oldestPendingAge.set(labels, pending === 0 ? 0 : seconds(oldestPending?.ageMs));
    this.groups.stalled.set(labels, 0);
    this.groups.trimmedUndelivered.set(labels, found.trimmedUndelivered ?? Number.NaN);
  }

  private streamGauges() {
    const of = (name: string, help: string) => this.gauge(`tapedeck_stream_${name}`, help, ['stream']);
    return {
      length: of('length', 'Entries in the stream'),
      newestAge: of(
        'newest_entry_age_seconds',
        'Since the newest entry was appended; NaN for an empty stream',
      ),
      memory: of(
        'memory_bytes',
        "Redis' memory that the stream takes, groups included, estimated from a sample",
      ),
    };
  }

  private groupGauges() {
    const of = (name: string, help: string) =>
      this.gauge(`tapedeck_stream_group_${name}`, help, ['stream', 'group']);
    return {
      lag: of('lag', 'Entries not delivered to the group yet; NaN where nobody knows'),
      pending: of('pending', 'Entries delivered and not acknowledged'),
      oldestPendingAge: of('oldest_pending_age_seconds', 'Age of the oldest pending entry; 0 when none is'),
      consumers: of('consumers', 'Consumers of the group, dead ones included until they are removed'),
      trimmedUndelivered: of(
        'trimmed_undelivered',
        'Entries found trimmed before delivery and not yet counted as lost; NaN where nobody knows',
      ),
      stalled: of('stalled', '1 while entries wait and the group has not moved for a minute'),
    };
  }

  private sequenceGauges() {
    const of = (name: string, help: string) =>
      this.gauge(`tapedeck_stream_sequence_${name}`, help, ['stream', 'source']);
    return {
      missing: of(
        'missing',
        'Sequence numbers between the first and the last stored that are neither stored nor dead-lettered',
      ),
      repeated: of('repeated', 'Stored events that share their sequence number with another'),
      last: of('last_stored', 'The last sequence number stored when they were counted'),
      countedAt: of('counted_at_timestamp_seconds', 'When the sequence numbers were counted'),
    };
  }
}

function seconds(ms: number | undefined): number {
  return ms === undefined ? Number.NaN : ms / MS;
}
