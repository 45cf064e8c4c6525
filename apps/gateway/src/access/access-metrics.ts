import { Inject, Injectable } from '@nestjs/common';
import { METRICS } from '@tapedeck/platform';
import { Counter, Registry } from 'prom-client';

export type Refusal = 'missing' | 'invalid' | 'expired' | 'ambiguous' | 'scope' | 'rate' | 'attempts';

/** Counts what the gate refused, by why. */
@Injectable()
export class AccessMetrics {
  private readonly refusals: Counter<'reason'>;

  constructor(@Inject(METRICS) registry: Registry) {
    this.refusals = new Counter({
      name: 'gateway_access_refused_total',
      help: 'Requests refused before any route saw them, by reason.',
      labelNames: ['reason'],
      registers: [registry],
    });
  }

  refused(reason: Refusal): void {
    this.refusals.inc({ reason });
  }
}
