import type { SnapshotKind } from '@tapedeck/contracts';
import type { HistoryTable, Subject } from '../history/history.reader.js';

/** A snapshot that can be read: the latest from its key and, where history keeps them, any moment of its past. */
export interface ReadableSnapshot {
  readonly kind: SnapshotKind;
  /** Where history keeps it, and as which subject; absent for what lives in Redis only. */
  readonly stored?: { readonly table: HistoryTable; readonly subject: Subject };
}
