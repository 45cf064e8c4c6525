/** Thrown at a boundary for a payload that is not what its type promises; says what was received and expected. */
export class InvalidPayloadError extends Error {
  override readonly name = 'InvalidPayloadError';

  constructor(
    readonly type: string,
    readonly problems: readonly string[],
  ) {
    super(`${type}: ${problems.join('; ')}`);
  }
}
