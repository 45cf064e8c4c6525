/** Thrown when an event that passed its checks cannot be made into rows: a fault of the mapper, met by this event. */
export class UnmappableEventError extends Error {
  override readonly name = 'UnmappableEventError';

  constructor(eventId: string, cause: unknown) {
    super(`event ${eventId} cannot be made into rows: ${String(cause)}`, { cause });
  }
}
