import { Inject, Injectable } from '@nestjs/common';
import { ALL_STREAMS, REQUIRED_GROUPS } from '@tapedeck/contracts';
import { METRICS } from '@tapedeck/platform';
import type { JanitorObservation } from '@tapedeck/redis-streams';
import { Counter, Registry } from 'prom-client';

/** What the janitor of this process did and found. Another process may be the one that works. */
@Injectable()
export class JanitorMetrics {
  private readonly trimmed: Counter<'stream'>;
  private readonly alarms: Counter<'stream' | 'kind'>;
  private readonly neededTrimmed: Counter<'stream' | 'group'>;

  constructor(@Inject(METRICS) registry: Registry) {
    const registers = [registry];
    this.trimmed = new Counter({
      name: 'tapedeck_janitor_trimmed_entries_total',
      help: 'Entries trimmed',
      labelNames: ['stream'],
      registers,
    });
    this.alarms = new Counter({
      name: 'tapedeck_janitor_alarms_total',
      help: 'Alarms: group-missing, group-unseen, memory-high, memory-full, trimmed-needed',
      labelNames: ['stream', 'kind'],
      registers,
    });
    this.neededTrimmed = new Counter({
      name: 'tapedeck_janitor_needed_entries_trimmed_total',
      help: 'Entries trimmed at the memory cap that a group had not been delivered, or not acknowledged',
      labelNames: ['stream', 'group'],
      registers,
    });
    this.beginAtZero();
  }

  observe(observation: JanitorObservation): void {
    const { kind, stream } = observation;
    if (kind === 'trimmed') {
      this.trimmed.inc({ stream }, observation.count);
      return;
    }
    this.alarms.inc({ stream, kind });
    if (kind === 'trimmed-needed')
      this.neededTrimmed.inc(
        { stream, group: observation.group },
        observation.undelivered + observation.pending,
      );
  }

  /** A counter that appears with its first event shows no increase: an alarm on it would miss the first. */
  private beginAtZero(): void {
    for (const stream of ALL_STREAMS) {
      for (const kind of ['memory-high', 'memory-full']) this.alarms.inc({ stream, kind }, 0);
      for (const group of REQUIRED_GROUPS[stream]) this.neededTrimmed.inc({ stream, group }, 0);
    }
  }
}
