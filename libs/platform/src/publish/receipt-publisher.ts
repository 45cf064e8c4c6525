import { Inject, Injectable } from '@nestjs/common';
import { dataSchema, KEYS, sequenceKey } from '@tapedeck/contracts';
import { keyBeside, StreamAppender, type RedisConnection } from '@tapedeck/redis-streams';
import { Counter, Registry } from 'prom-client';
import { METRICS } from '../metrics/metrics.js';
import { REDIS } from '../redis/redis.js';
import { traceparentOf } from '../trace/traceparent.js';
import { parseReceipt, type Receipt } from './receipt.js';
import type { ReceiptRequest } from './receipt-request.js';

/** What became of a fact: put on the tape now, or taken before, with the receipt of then. */
export interface PublishedFact {
  readonly outcome: 'published' | 'repeated';
  readonly receipt: Receipt;
}

/**
 * Puts facts on the tape, each once: its event and a receipt are written in one atomic step, and while the receipt
 * lives the same id writes nothing more. So a publication whose outcome is not known may be tried again.
 */
@Injectable()
export class ReceiptPublisher {
  private readonly appender: StreamAppender;
  private readonly published: Counter<'type' | 'outcome'>;

  constructor(
    @Inject(REDIS) private readonly redis: RedisConnection,
    @Inject(METRICS) metrics: Registry,
  ) {
    this.appender = new StreamAppender(redis);
    this.published = new Counter({
      name: 'tapedeck_facts_taken_total',
      help: 'Facts handed in under an id of their own, by event type and outcome',
      labelNames: ['type', 'outcome'],
      registers: [metrics],
    });
  }

  /** Throws what Redis throws, with nothing written, or with everything written and only the reply lost. */
  async publish<TData>(request: ReceiptRequest<TData>): Promise<PublishedFact> {
    const { id, type, stream, subject, source, data, fingerprint, answer, receiptTtlMs } = request;
    const asOf = new Date(request.asOf).toISOString();
    const receipt: Receipt = { id, asOf, fingerprint, answer };
    const key = this.beside(stream, KEYS.ingest(type, id));
    const { outcome } = await this.appender.appendWithState({
      stream,
      sequenceKey: this.beside(stream, sequenceKey(stream)),
      event: {
        id,
        source,
        type,
        subject,
        time: asOf,
        datacontenttype: 'application/json',
        dataschema: dataSchema(type),
        traceparent: traceparentOf(id),
        data,
      },
      state: {
        key,
        value: JSON.stringify(receipt),
        ttlMs: receiptTtlMs,
        idField: 'id',
        versionField: 'asOf',
      },
    });
    const known = outcome === 'appended' ? receipt : parseReceipt(key, await this.redis.get(key));
    const published = outcome === 'appended' ? 'published' : 'repeated';
    this.published.inc({ type, outcome: published });
    return { outcome: published, receipt: known };
  }

  /** In a cluster everything that one script writes lies in the stream's slot. */
  private beside(stream: string, key: string): string {
    return this.redis.isCluster ? keyBeside(stream, key) : key;
  }
}
