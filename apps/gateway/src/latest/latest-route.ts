import type { ReadableSnapshot } from '../snapshots/readable-snapshot.js';

/** A route that serves one snapshot. */
export interface LatestRoute extends ReadableSnapshot {
  readonly path: string;
  readonly tag: string;
  readonly operationId: string;
  readonly summary: string;
  /** Name of the schema of its document. */
  readonly schema: string;
}
