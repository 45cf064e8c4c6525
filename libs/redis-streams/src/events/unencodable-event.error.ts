/** Thrown by `encodeEntry` before anything is sent, for an event that would not arrive as it left. */
export class UnencodableEventError extends Error {
  override readonly name = 'UnencodableEventError';

  constructor(
    readonly expected: string,
    readonly received: string,
  ) {
    super(`expected ${expected}, received ${received}`);
  }
}
