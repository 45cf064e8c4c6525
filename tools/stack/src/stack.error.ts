/** The stack cannot go on, for a reason a person can mend: printed as it is, without a trace. */
export class StackError extends Error {
  override readonly name = 'StackError';

  constructor(
    message: string,
    readonly exitCode: number,
  ) {
    super(message);
  }
}
