import type { CallOptions } from '../client-options.js';
import type { Transport } from '../http/transport.js';
import type { AnswerOf, RequestOf } from '../schema/operation-types.js';

/** How picks and recommendations fared, and what language models cost: worked out from what is stored. */
export class PerformanceReads {
  constructor(private readonly transport: Transport) {}

  /** Win rate, average R, and returns after 1, 5 and 20 sessions against the universe. */
  picks(
    request: RequestOf<'getPickPerformance'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'getPickPerformance'>> {
    return this.transport.json({ ...options, operation: 'getPickPerformance', parameters: request });
  }

  /** The same of recommendations, and how well the confidence of each model was founded. */
  recommendations(
    request: RequestOf<'getRecommendationPerformance'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'getRecommendationPerformance'>> {
    return this.transport.json({
      ...options,
      operation: 'getRecommendationPerformance',
      parameters: request,
    });
  }

  /** Dollars, tokens and calls of language models, by model or by day. */
  llmCosts(
    request: RequestOf<'getLlmCosts'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'getLlmCosts'>> {
    return this.transport.json({ ...options, operation: 'getLlmCosts', parameters: request });
  }
}
