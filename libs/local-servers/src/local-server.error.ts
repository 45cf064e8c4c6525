/** A local server could not be found, fetched or started. The message is meant for the person at the terminal. */
export class LocalServerError extends Error {
  override readonly name = 'LocalServerError';
}
