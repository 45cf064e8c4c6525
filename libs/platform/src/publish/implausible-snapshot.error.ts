/** Thrown instead of publishing a snapshot that is empty or implausible; the last good one stays. */
export class ImplausibleSnapshotError extends Error {
  override readonly name = 'ImplausibleSnapshotError';
}
