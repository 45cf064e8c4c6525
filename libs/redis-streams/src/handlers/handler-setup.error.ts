/** Thrown at start for handlers that could not be served as they are declared. */
export class HandlerSetupError extends Error {
  override readonly name = 'HandlerSetupError';
}
