import { createHash } from 'node:crypto';
import { BodyEncodings } from './body-encodings.js';
import { snapshotMeta, type SnapshotMeta } from './snapshot-meta.js';

/**
 * Where an answer came from: its key in Redis; what this process last served, while Redis is away; or history.
 */
export const SNAPSHOT_SOURCES = ['redis', 'memory', 'history'] as const;
export type SnapshotSource = (typeof SNAPSHOT_SOURCES)[number];

/** A snapshot ready to be answered: the bytes as they were published, and what its headers need. */
export interface ServedSnapshot {
  readonly body: Buffer;
  readonly meta: SnapshotMeta;
  /** Strong: equal tags mean equal bytes, wherever they came from. Of the body as it is; its encodings have their own. */
  readonly etag: string;
  readonly source: SnapshotSource;
  /** Absent for what is read for one answer only: nobody would see it compressed. */
  readonly encodings?: BodyEncodings;
}

/** Throws MalformedSnapshotError. */
export function servedSnapshot(body: Buffer, source: SnapshotSource): ServedSnapshot {
  const digest = createHash('sha256').update(body).digest('base64url');
  const snapshot = { body, meta: snapshotMeta(body), etag: `"${digest.slice(0, 22)}"`, source };
  if (source === 'history') return snapshot;
  return { ...snapshot, encodings: new BodyEncodings(body) };
}
