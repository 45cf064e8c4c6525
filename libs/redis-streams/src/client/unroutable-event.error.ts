/** Thrown by `emit` and `send` for an event type that the options map to no stream. */
export class UnroutableEventError extends Error {
  override readonly name = 'UnroutableEventError';

  constructor(readonly type: string) {
    super(`no stream for events of type ${type}: name it in the options, or pass { stream, event }`);
  }
}
