import type { CallOptions } from '../client-options.js';
import type { Transport } from '../http/transport.js';
import type { AnswerOf } from '../schema/operation-types.js';

/** The gateway, and the freshness of what it serves. The first two are asked once: their first answer is what is asked for. */
export class HealthReads {
  constructor(private readonly transport: Transport) {}

  /** The process runs. */
  live(options: CallOptions = {}): Promise<AnswerOf<'getLive'>> {
    return this.transport.json({ ...options, operation: 'getLive', repeats: 'never' });
  }

  /** Something can be answered; throws a problem with 503 where neither Redis nor the history is there. */
  ready(options: CallOptions = {}): Promise<AnswerOf<'getReady'>> {
    return this.transport.json({ ...options, operation: 'getReady', repeats: 'never' });
  }

  /** What is fresh and what is stale, by the market clock. */
  data(options: CallOptions = {}): Promise<AnswerOf<'getDataFreshness'>> {
    return this.transport.json({ ...options, operation: 'getDataFreshness' });
  }
}
