import { RpcException } from '@nestjs/microservices';

/**
 * Thrown by a handler for an outage (its database is away): the entry is kept and tried again for as long as it takes,
 * and never becomes a dead letter.
 */
export class RetryableError extends RpcException {
  override readonly name = 'RetryableError';

  constructor(message: string, options?: ErrorOptions) {
    super(message);
    this.cause = options?.cause;
  }

  /** Nest hands on what this returns instead of the exception; the error itself must come through to be told apart. */
  override getError(): object {
    return this;
  }
}
