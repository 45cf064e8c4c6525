import { Injectable } from '@nestjs/common';
import { traceparentOf, Tracing } from '@tapedeck/platform';
import type { ServedSnapshot } from './served-snapshot.js';
import type { SnapshotMeta } from './snapshot-meta.js';

/**
 * The first answer of this gateway with a snapshot, as a span in the trace of its event: from then on clients see it. Later
 * ones are not told, or the trace of a snapshot would grow with every read of it.
 */
@Injectable()
export class FirstReads {
  /** By what outlives a fallback from memory. */
  private readonly told = new WeakSet<SnapshotMeta>();

  constructor(private readonly tracing: Tracing) {}

  /** `tookMs`: from the request to now. */
  answered({ meta, source }: ServedSnapshot, route: string, tookMs: number): void {
    if (!this.tracing.on || meta.id === undefined || this.told.has(meta)) return;
    this.told.add(meta);
    const endedAtMs = Date.now();
    this.tracing.record(traceparentOf(meta.id), {
      name: `GET ${route}`,
      attributes: { 'http.route': route, 'tapedeck.source': source },
      startedAtMs: endedAtMs - tookMs,
      endedAtMs,
    });
  }
}
