import type { PayloadFault } from './payload-fault.js';

/** Thrown at a boundary for a payload that is not what its type promises; says what was received and expected. */
export class InvalidPayloadError extends Error {
  override readonly name = 'InvalidPayloadError';

  constructor(
    readonly type: string,
    readonly problems: readonly string[],
    /** The same member by member, where the fault is one member's. */
    readonly faults: readonly PayloadFault[] = [],
  ) {
    super(`${type}: ${problems.join('; ')}`);
  }

  /** Of members, in the words of their faults. */
  static of(type: string, faults: readonly PayloadFault[]): InvalidPayloadError {
    const problems = faults.map(
      ({ field, expected, received }) => `${field}: expected ${expected}, received ${received}`,
    );
    return new InvalidPayloadError(type, problems, faults);
  }
}
