import { Inject, Injectable } from '@nestjs/common';
import { METRICS } from '@tapedeck/platform';
import type { StreamsObservation } from '@tapedeck/redis-streams';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the writer tells Prometheus. */
@Injectable()
export class WriterMetrics {
  readonly events: Counter<'outcome'>;
  readonly rejections: Counter<'code'>;
  readonly rows: Counter<'table'>;
  readonly replacedCharacters: Counter;
  readonly failedWrites: Counter;
  readonly batchSize: Histogram;
  readonly writeSeconds: Histogram;
  readonly strayRows: Gauge;
  private readonly transport: Counter<'kind' | 'stream'>;

  constructor(@Inject(METRICS) registry: Registry) {
    const registers = [registry];
    this.events = new Counter({
      name: 'tapedeck_history_events_total',
      help: 'Events by how they ended: done, duplicate or rejected',
      labelNames: ['outcome'],
      registers,
    });
    this.rejections = new Counter({
      name: 'tapedeck_history_rejections_total',
      help: 'Events rejected, by code',
      labelNames: ['code'],
      registers,
    });
    this.rows = new Counter({
      name: 'tapedeck_history_rows_inserted_total',
      help: 'Rows inserted, by table',
      labelNames: ['table'],
      registers,
    });
    this.replacedCharacters = new Counter({
      name: 'tapedeck_history_replaced_characters_total',
      help: 'Characters replaced by U+FFFD because no text column takes them',
      registers,
    });
    this.failedWrites = new Counter({
      name: 'tapedeck_history_failed_writes_total',
      help: 'Batches that an outage kept from being written; they are written again',
      registers,
    });
    this.batchSize = new Histogram({
      name: 'tapedeck_history_batch_events',
      help: 'Events a batch',
      buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
      registers,
    });
    this.writeSeconds = new Histogram({
      name: 'tapedeck_history_write_seconds',
      help: 'Seconds from a batch handed over to its COMMIT',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers,
    });
    this.strayRows = new Gauge({
      name: 'tapedeck_history_default_partition_rows',
      help: 'Rows that lie in a default partition; above 0 somebody should look',
      registers,
    });
    this.transport = new Counter({
      name: 'tapedeck_history_transport_total',
      help: 'What happened between the streams and the writer, by kind and stream',
      labelNames: ['kind', 'stream'],
      registers,
    });
  }

  observeTransport({ kind, stream = '', count }: StreamsObservation): void {
    this.transport.inc({ kind, stream }, count);
  }
}
