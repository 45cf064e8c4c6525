/** Thrown, again and again until it is put right, for a server on which the guarantees cannot be kept. */
export class UnsuitableServerError extends Error {
  override readonly name = 'UnsuitableServerError';
}
