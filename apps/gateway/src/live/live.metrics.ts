import { Inject, Injectable } from '@nestjs/common';
import { METRICS } from '@tapedeck/platform';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds. One client is reached within a millisecond, thousands within a tenth of a second. */
const LAG_BUCKETS_S = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What the live stream tells Prometheus. */
@Injectable()
export class LiveMetrics {
  readonly clients: Gauge;
  readonly opened: Counter<'how'>;
  readonly ended: Counter<'reason'>;
  readonly sent: Counter;
  readonly breaks: Counter<'kind'>;
  readonly leftOut: Counter<'reason'>;
  readonly lagSeconds: Histogram;

  constructor(@Inject(METRICS) registry: Registry) {
    const registers = [registry];
    this.clients = new Gauge({
      name: 'tapedeck_stream_clients',
      help: 'Clients of the live stream',
      registers,
    });
    this.opened = new Counter({
      name: 'tapedeck_stream_opened_total',
      help: 'Streams opened: fresh, or resumed from a Last-Event-ID',
      labelNames: ['how'],
      registers,
    });
    this.ended = new Counter({
      name: 'tapedeck_stream_ended_total',
      help: 'Streams ended: the client left, was too slow and dropped, failed, its key was revoked, or the gateway closed',
      labelNames: ['reason'],
      registers,
    });
    this.sent = new Counter({
      name: 'tapedeck_stream_events_sent_total',
      help: 'Events sent, each client counted',
      registers,
    });
    this.breaks = new Counter({
      name: 'tapedeck_stream_breaks_total',
      help: 'Breaks told: trimmed before they could be sent, or of a stream that was made again',
      labelNames: ['kind'],
      registers,
    });
    this.leftOut = new Counter({
      name: 'tapedeck_stream_left_out_total',
      help: 'Entries not sent: undecodable, or ahead of the market clock',
      labelNames: ['reason'],
      registers,
    });
    this.lagSeconds = new Histogram({
      name: 'tapedeck_stream_lag_seconds',
      help: 'From the append of an entry until it was written to every client, by the clocks of two machines',
      buckets: LAG_BUCKETS_S,
      registers,
    });
  }
}
