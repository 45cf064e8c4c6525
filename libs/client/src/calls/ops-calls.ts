import type { CallOptions } from '../client-options.js';
import type { components } from '../generated/openapi.js';
import type { Transport } from '../http/transport.js';
import { Pages } from '../pages/pages.js';
import type { AnswerOf, RequestOf } from '../schema/operation-types.js';

/** Streams and dead letters, for who runs the product; needs a key with the scope `admin`. */
export class OpsCalls {
  constructor(private readonly transport: Transport) {}

  /** Lag, pending, losses, sequences and dead letters of every stream. */
  streams(options: CallOptions = {}): Promise<AnswerOf<'getStreams'>> {
    return this.transport.json({ ...options, operation: 'getStreams' });
  }

  /** Events that could not be stored, newest first. */
  deadLetters(
    request: Omit<RequestOf<'listDeadLetters'>, 'cursor'> = {},
    options: CallOptions = {},
  ): Pages<components['schemas']['DeadLetter']> {
    return new Pages((cursor) =>
      this.transport.json({
        ...options,
        operation: 'listDeadLetters',
        parameters: { ...request, cursor },
      }),
    );
  }

  /** One dead letter with the whole original. */
  deadLetter(
    request: RequestOf<'getDeadLetter'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'getDeadLetter'>> {
    return this.transport.json({ ...options, operation: 'getDeadLetter', parameters: request });
  }

  /** Puts the original on its stream again, once however often it is asked for. */
  redrive(
    request: RequestOf<'redriveDeadLetter'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'redriveDeadLetter'>> {
    return this.transport.json({ ...options, operation: 'redriveDeadLetter', parameters: request });
  }
}
