import { Inject, Injectable, Logger } from '@nestjs/common';
import { REDIS } from '@tapedeck/platform';
import { Redis } from 'ioredis';
import { within } from '../deadline.js';
import type { KeyReading } from './key-reading.js';
import { servedSnapshot, type ServedSnapshot } from './served-snapshot.js';

/** A GET takes a fraction of a millisecond: after this Redis counts as away, and the fallback answers instead. */
const REDIS_DEADLINE_MS = 500;

/** Keys remembered, the last read of them: at some 8 kB each, what a gateway may spend on an outage of Redis. */
const KEYS_REMEMBERED = 2_000;

/**
 * Reads snapshots from their keys. While Redis is away, or holds something that is no snapshot, it gives what this
 * process last served of that key, marked as such. A key that Redis says is gone is forgotten.
 */
@Injectable()
export class SnapshotKeys {
  private readonly logger = new Logger(SnapshotKeys.name);
  /** Least recently read first. */
  private readonly lastServed = new Map<string, ServedSnapshot>();
  /** Reason by key, so that an outage is one line and not one a request. */
  private readonly troubled = new Map<string, string>();

  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  async read(key: string): Promise<KeyReading> {
    try {
      const body = await within(REDIS_DEADLINE_MS, 'Redis', this.redis.getBuffer(key));
      const reading: KeyReading =
        body === null ? { outcome: 'absent' } : { outcome: 'found', snapshot: this.snapshotOf(key, body) };
      this.remember(key, reading);
      return reading;
    } catch (error) {
      this.report(key, error instanceof Error ? error.message : String(error));
      const last = this.lastServed.get(key);
      return last === undefined
        ? { outcome: 'unavailable' }
        : { outcome: 'found', snapshot: { ...last, source: 'memory' } };
    }
  }

  /** Rejects with the reason when Redis is away. */
  async ping(): Promise<void> {
    await within(REDIS_DEADLINE_MS, 'Redis', this.redis.ping());
  }

  /** The same bytes as last time are the same snapshot: comparing them spares parsing and hashing them again. */
  private snapshotOf(key: string, body: Buffer): ServedSnapshot {
    const last = this.lastServed.get(key);
    return last?.body.equals(body) ? last : servedSnapshot(body, 'redis');
  }

  private remember(key: string, reading: KeyReading): void {
    this.troubled.delete(key);
    this.lastServed.delete(key);
    if (reading.outcome === 'found') this.lastServed.set(key, reading.snapshot);
    forgetOldest(this.lastServed);
  }

  private report(key: string, reason: string): void {
    if (this.troubled.get(key) === reason) return;
    this.troubled.set(key, reason);
    forgetOldest(this.troubled);
    this.logger.warn(`${key} cannot be read, falling back: ${reason}`);
  }
}

function forgetOldest(map: Map<string, unknown>): void {
  const [oldest] = map.keys();
  if (map.size > KEYS_REMEMBERED && oldest !== undefined) map.delete(oldest);
}
