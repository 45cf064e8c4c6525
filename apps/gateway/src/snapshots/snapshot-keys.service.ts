import { Injectable, Logger } from '@nestjs/common';
import { NearCache } from '../near-cache/near-cache.js';
import type { KeyReading } from './key-reading.js';

/** Keys in trouble that are told apart in the log. */
const TROUBLES_REMEMBERED = 2_000;

/**
 * Reads snapshots from their keys, or from memory where that is as good. While Redis is away, or holds something that is
 * no snapshot, it gives what this process last saw in that key, marked as such. A key that Redis says is gone is forgotten.
 */
@Injectable()
export class SnapshotKeys {
  private readonly logger = new Logger(SnapshotKeys.name);
  /** Reason by key, so that an outage is one line and not one a request. */
  private readonly troubled = new Map<string, string>();

  constructor(private readonly cache: NearCache) {}

  async read(key: string): Promise<KeyReading> {
    try {
      const snapshot = await this.cache.read(key);
      this.troubled.delete(key);
      return snapshot === undefined ? { outcome: 'absent' } : { outcome: 'found', snapshot };
    } catch (error) {
      this.report(key, error instanceof Error ? error.message : String(error));
      const last = this.cache.lastSeen(key);
      return last === undefined
        ? { outcome: 'unavailable' }
        : { outcome: 'found', snapshot: { ...last, source: 'memory' } };
    }
  }

  /** Rejects with the reason when Redis is away. */
  ping(): Promise<void> {
    return this.cache.ping();
  }

  private report(key: string, reason: string): void {
    if (this.troubled.get(key) === reason) return;
    this.troubled.set(key, reason);
    const [oldest] = this.troubled.keys();
    if (this.troubled.size > TROUBLES_REMEMBERED && oldest !== undefined) this.troubled.delete(oldest);
    this.logger.warn(`${key} cannot be read, falling back: ${reason}`);
  }
}
