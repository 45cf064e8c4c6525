/** Thrown for bytes that are no snapshot: nothing can be said about their freshness, so they are not served. */
export class MalformedSnapshotError extends Error {
  override readonly name = 'MalformedSnapshotError';
}
