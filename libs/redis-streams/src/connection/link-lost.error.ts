/** Thrown when a command has no reply because its connection is not there, went away, or fell silent. */
export class LinkLostError extends Error {
  override readonly name = 'LinkLostError';

  constructor(connection: string, what: string) {
    super(`connection ${connection}: ${what}`);
  }
}
