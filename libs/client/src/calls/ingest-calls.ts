import type { CallOptions } from '../client-options.js';
import { jsonOf } from '../http/json-of.js';
import type { Transport } from '../http/transport.js';
import type { AnswerOf, BodyOf } from '../schema/operation-types.js';
import { randomUuid } from './random-uuid.js';

type IngestOperation = 'addRecommendation' | 'addAnalysis' | 'addLearning' | 'addLlmRequest';

export interface IngestOptions extends CallOptions {
  /**
   * Makes repeats safe, beyond this program's life too: the same key with the same body is taken once. A key is made for each
   * call without it, so that a call that is tried again stores nothing twice.
   */
  readonly idempotencyKey?: string;
}

export type Taken<Id extends IngestOperation> = AnswerOf<Id> & {
  readonly idempotencyKey: string;
  /** This is the answer to a repeat: it had been taken before. */
  readonly replayed: boolean;
};

/** What models and agents hand in: each taken once. */
export class IngestCalls {
  constructor(private readonly transport: Transport) {}

  /** What a model recommends, with a plan that is judged against later bars. */
  recommendation(
    body: BodyOf<'addRecommendation'>,
    options?: IngestOptions,
  ): Promise<Taken<'addRecommendation'>> {
    return this.add('addRecommendation', body, options);
  }

  /** What an agent found out. */
  analysis(body: BodyOf<'addAnalysis'>, options?: IngestOptions): Promise<Taken<'addAnalysis'>> {
    return this.add('addAnalysis', body, options);
  }

  /** A lesson that an agent drew. */
  learning(body: BodyOf<'addLearning'>, options?: IngestOptions): Promise<Taken<'addLearning'>> {
    return this.add('addLearning', body, options);
  }

  /** What a request to a language model used. */
  llmRequest(body: BodyOf<'addLlmRequest'>, options?: IngestOptions): Promise<Taken<'addLlmRequest'>> {
    return this.add('addLlmRequest', body, options);
  }

  private async add<Id extends IngestOperation>(
    operation: Id,
    body: unknown,
    { idempotencyKey = randomUuid(), ...options }: IngestOptions = {},
  ): Promise<Taken<Id>> {
    const headers = { 'idempotency-key': idempotencyKey };
    const exchange = await this.transport.exchange({ ...options, operation, body, headers });
    const replayed = exchange.headers.get('idempotency-replayed') === 'true';
    return { ...(jsonOf(exchange) as object), idempotencyKey, replayed } as Taken<Id>;
  }
}
