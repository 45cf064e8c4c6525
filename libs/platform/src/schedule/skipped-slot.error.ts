/** Thrown by a run for a slot in which there is nothing to compute, such as one outside the session. Not tried again. */
export class SkippedSlotError extends Error {
  override readonly name = 'SkippedSlotError';
}
