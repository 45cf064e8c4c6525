import { Inject, Injectable } from '@nestjs/common';
import { formatMoment, sequenceKey, type Snapshot } from '@tapedeck/contracts';
import { StreamAppender } from '@tapedeck/redis-streams';
import { Redis } from 'ioredis';
import { Counter, Registry } from 'prom-client';
import { METRICS } from '../metrics/metrics.js';
import { REDIS } from '../redis/redis.js';
import { traceparentOf } from '../trace/traceparent.js';
import type { PublishRequest } from './publish-request.js';
import type { Published } from './published.js';
import { slotId } from './slot-id.js';
import { snapshotEvent } from './snapshot-event.js';

/**
 * Puts a snapshot in its key and its event on the stream, as one atomic step: there is never a cache without its
 * history. Trying a slot again is safe. Throws what Redis throws, with nothing written, or with everything written and
 * only the reply lost.
 */
@Injectable()
export class SnapshotPublisher {
  private readonly appender: StreamAppender;
  private readonly published: Counter<'type' | 'outcome'>;

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(METRICS) metrics: Registry,
  ) {
    this.appender = new StreamAppender(redis);
    this.published = new Counter({
      name: 'tapedeck_snapshots_published_total',
      help: 'Snapshots put on the tape, by event type and outcome',
      labelNames: ['type', 'outcome'],
      registers: [metrics],
    });
  }

  /** What the key shows, if it is the slot of that id. */
  async shown(key: string, id: string): Promise<string | undefined> {
    const body = await this.redis.get(key);
    return body !== null && snapshotId(body) === id ? body : undefined;
  }

  /**
   * Sets a key that has expired while its slot is still the newest: the very slot that is on the tape, so without a
   * second event. Does nothing where the key holds anything.
   */
  async showAgain(key: string, body: string, ttlMs: number): Promise<void> {
    await this.redis.set(key, body, 'PX', ttlMs, 'NX');
  }

  async publish<TData>(request: PublishRequest<TData>): Promise<Published<TData>> {
    const snapshot = snapshotOf(request, new Date());
    const body = JSON.stringify(snapshot);
    const appended = await this.appender.appendWithState({
      stream: request.stream,
      sequenceKey: sequenceKey(request.stream),
      event: { ...snapshotEvent(snapshot), traceparent: request.traceparent ?? traceparentOf(snapshot.id) },
      state: { key: request.key, value: body, ttlMs: request.ttlMs, idField: 'id', versionField: 'asOf' },
      guard: request.guard,
      ledger: request.ledger,
    });
    const outcome = appended.outcome === 'appended' ? 'published' : appended.outcome;
    this.published.inc({ type: request.type, outcome });
    const sequence = appended.outcome === 'appended' ? appended.sequence : undefined;
    return { outcome, sequence, snapshot, body };
  }
}

function snapshotOf<TData>(request: PublishRequest<TData>, computedAt: Date): Snapshot<TData> {
  const asOf = formatMoment(request.asOf);
  return {
    id: slotId(request.type, request.subject, asOf),
    type: request.type,
    subject: request.subject,
    asOf,
    computedAt: computedAt.toISOString(),
    nextExpectedAt: formatMoment(request.nextExpectedAt),
    staleAfter: formatMoment(request.staleAfter),
    source: request.source,
    data: request.data,
  };
}

/** Undefined for a value that is no snapshot: publishing then replaces it. */
function snapshotId(body: string): string | undefined {
  try {
    return (JSON.parse(body) as Partial<Snapshot<unknown>>).id;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
