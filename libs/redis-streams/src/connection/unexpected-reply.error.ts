/** Thrown when Redis answered something that the command cannot answer; what was written is then unknown. */
export class UnexpectedReplyError extends Error {
  override readonly name = 'UnexpectedReplyError';

  constructor(command: string, expected: string, received: unknown) {
    super(`${command}: expected ${expected}, received ${JSON.stringify(received)}`);
  }
}
