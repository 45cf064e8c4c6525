/** Thrown when another replica computes the slot: trying again a little later finds it done, or its lock free. */
export class SlotBusyError extends Error {
  override readonly name = 'SlotBusyError';

  constructor(subject: string) {
    super(`another replica computes ${subject}`);
  }
}
