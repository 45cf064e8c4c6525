/** A good status with a body that the gateway never sends: something else answers at this address, or it is another version. */
export class UnexpectedAnswerError extends Error {
  override readonly name = 'UnexpectedAnswerError';
}
