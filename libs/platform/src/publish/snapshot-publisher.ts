import { Inject, Injectable } from '@nestjs/common';
import {
  formatMoment,
  parseMoment,
  sequenceKey,
  type Snapshot,
  type SnapshotKind,
} from '@tapedeck/contracts';
import { healStates, StreamAppender, type RedisConnection, type StateWrite } from '@tapedeck/redis-streams';
import { Counter, Registry } from 'prom-client';
import { METRICS } from '../metrics/metrics.js';
import { REDIS } from '../redis/redis.js';
import { traceparentOf } from '../trace/traceparent.js';
import type { PublishRequest } from './publish-request.js';
import type { Published } from './published.js';
import { slotId } from './slot-id.js';
import { eventSnapshot, snapshotEvent } from './snapshot-event.js';

/** How the script that sets a key tells which of two snapshots is the newer, and whether they are the same. */
const STATE_FIELDS = { idField: 'id', versionField: 'asOf' } as const;

/**
 * Puts a snapshot in its key and its event on the stream, as one atomic step: there is never a cache without its
 * history. Trying a slot again is safe. Throws what Redis throws, with nothing written, or with everything written and
 * only the reply lost. In a cluster, where the two lie apart, it takes two steps, the stream first: what throws in between
 * leaves the key behind, until `showFromTape`.
 */
@Injectable()
export class SnapshotPublisher {
  private readonly appender: StreamAppender;
  private readonly published: Counter<'type' | 'outcome'>;

  constructor(
    @Inject(REDIS) private readonly redis: RedisConnection,
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
    return body !== null && snapshotIn(body).id === id ? body : undefined;
  }

  /** The as-of of the snapshot in the key, whichever it is. */
  async shownAsOf(key: string): Promise<string | undefined> {
    const body = await this.redis.get(key);
    return body === null ? undefined : snapshotIn(body).asOf;
  }

  /**
   * Sets a key that has expired while its slot is still the newest: the very slot that is on the tape, so without a
   * second event. Does nothing where the key holds anything.
   */
  async showAgain(key: string, body: string, ttlMs: number): Promise<void> {
    await this.redis.set(key, body, 'PX', ttlMs, 'NX');
  }

  /**
   * Sets a key that is absent or older than a slot on its stream, from the event of that slot and with what is left of its
   * life. Answers what the key shows of the slot then; undefined where it shows a newer one, where its life is over, or where
   * the event is no longer among the newest of the stream.
   */
  async showFromTape({ stream, key, ttlMs }: SnapshotKind, id: string): Promise<string | undefined> {
    await healStates(this.redis, {
      stream,
      stateOf: ({ event }) => (event.id === id ? stateOf(eventSnapshot(event), key, ttlMs) : undefined),
    });
    return this.shown(key, id);
  }

  async publish<TData>(request: PublishRequest<TData>): Promise<Published<TData>> {
    const snapshot = snapshotOf(request, new Date());
    const body = JSON.stringify(snapshot);
    const appended = await this.appender.appendWithState({
      stream: request.stream,
      sequenceKey: sequenceKey(request.stream),
      event: { ...snapshotEvent(snapshot), traceparent: request.traceparent ?? traceparentOf(snapshot.id) },
      state: { key: request.key, value: body, ttlMs: request.ttlMs, ...STATE_FIELDS },
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

/** Undefined where the life that the snapshot had from its computation on is over. */
function stateOf(
  snapshot: Snapshot<unknown>,
  key: string,
  ttlMs: number | undefined,
): StateWrite | undefined {
  const computedAt = parseMoment(snapshot.computedAt);
  const leftMs = ttlMs === undefined || computedAt === undefined ? ttlMs : computedAt + ttlMs - Date.now();
  if (leftMs !== undefined && leftMs <= 0) return undefined;
  return { key, value: JSON.stringify(snapshot), ttlMs: leftMs, ...STATE_FIELDS };
}

/** Empty for a value that is no snapshot: publishing then replaces it. */
function snapshotIn(body: string): Partial<Snapshot<unknown>> {
  try {
    return (JSON.parse(body) as Partial<Snapshot<unknown>> | null) ?? {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
