import {
  EVENT_TYPES,
  parseLlmUsageReport,
  STREAMS,
  type LlmRequestData,
  type LlmUsageReport,
} from '@tapedeck/contracts';
import { ID_EXAMPLE, LLM_REQUEST_EXAMPLE } from './ingest.examples.js';
import type { IngestKind } from './ingest-kind.js';
import { llmCost } from './llm-cost.js';

export const LLM_REQUESTS: IngestKind<LlmUsageReport> = {
  path: 'v1/llm/requests',
  type: EVENT_TYPES.llmRequest,
  stream: STREAMS.llm,
  parse: parseLlmUsageReport,
  factOf: (report, prices) => {
    const cost = llmCost(report, prices);
    const data: LlmRequestData = { ...report, ...cost };
    return { subject: report.model, data, answer: { ...cost } };
  },
  docs: {
    operationId: 'addLlmRequest',
    summary: 'Take what a request to a language model used',
    description:
      'Without `costUsd` the cost is worked out from the price table (`LLM_PRICES`), by the exact name of the model. For a model that is not in it the cost stays unknown, `null`, and `costSource` says `unpriced`.',
    body: 'LlmUsageReport',
    answer: 'IngestedLlmRequest',
    example: LLM_REQUEST_EXAMPLE,
    answerExample: { id: ID_EXAMPLE, costUsd: '0.0081', costSource: 'price-table' },
  },
};
