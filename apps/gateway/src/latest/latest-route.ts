import type { SnapshotKind } from '@tapedeck/contracts';
import type { HistoryTable, Subject } from '../history/history.reader.js';

/** A route that serves the latest snapshot of one key and, where history keeps them, any moment of its past. */
export interface LatestRoute {
  readonly path: string;
  readonly kind: SnapshotKind;
  /** Where history keeps it, and as which subject; absent for what lives in Redis only. */
  readonly stored?: { readonly table: HistoryTable; readonly subject: Subject };
  readonly tag: string;
  readonly operationId: string;
  readonly summary: string;
  /** Name of the schema of its document. */
  readonly schema: string;
}
