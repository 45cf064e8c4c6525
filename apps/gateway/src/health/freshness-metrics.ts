import { Inject, Injectable, Logger } from '@nestjs/common';
import { METRICS } from '@tapedeck/platform';
import { Gauge, Registry } from 'prom-client';
import { DataFreshnessService } from './data-freshness.service.js';
import type { KeyFreshness } from './key-freshness.js';

const MS = 1_000;

/** The freshness of every key, as this gateway would serve it, judged whenever Prometheus asks. */
@Injectable()
export class FreshnessMetrics {
  private readonly logger = new Logger(FreshnessMetrics.name);
  private judging: Promise<readonly KeyFreshness[]> | undefined;

  constructor(
    private readonly freshness: DataFreshnessService,
    @Inject(METRICS) registry: Registry,
  ) {
    this.gauge(registry, {
      name: 'tapedeck_snapshot_stale',
      help: '1 for a key whose snapshot is past the moment at which it is stale, or that should be there and is not',
      valueOf: ({ stale }) => Number(stale),
    });
    this.gauge(registry, {
      name: 'tapedeck_snapshot_age_seconds',
      help: 'Since the snapshot of a key was computed; no sample where there is none',
      valueOf: ({ computedAt }) =>
        computedAt === null ? undefined : (Date.now() - Date.parse(computedAt)) / MS,
    });
  }

  private gauge(
    registry: Registry,
    {
      name,
      help,
      valueOf,
    }: { name: string; help: string; valueOf: (key: KeyFreshness) => number | undefined },
  ): void {
    const keys = () => this.keys();
    new Gauge({
      name,
      help,
      labelNames: ['key'],
      registers: [registry],
      async collect() {
        const judged = await keys();
        this.reset();
        for (const one of judged) {
          const value = valueOf(one);
          if (value !== undefined) this.set({ key: one.key }, value);
        }
      },
    });
  }

  /** Judged once for all gauges of a scrape. One that fails leaves no samples, and takes no other metric with it. */
  private keys(): Promise<readonly KeyFreshness[]> {
    this.judging ??= this.freshness
      .report()
      .then(({ keys }) => keys)
      .catch((error: unknown) => {
        this.logger.warn(`the freshness of keys is not known: ${String(error)}`);
        return [];
      })
      .finally(() => (this.judging = undefined));
    return this.judging;
  }
}
