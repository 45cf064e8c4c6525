import { EVENT_TYPES, parseLlmRequestData, STREAMS } from '@tapedeck/contracts';
import { factMapper } from './fact-mapper.js';

/** `llm.request.completed` → `llm_requests`. */
export const llmRequestMapper = factMapper({
  type: EVENT_TYPES.llmRequest,
  stream: STREAMS.llm,
  table: 'llm_requests',
  columns: {
    provider: 'text',
    model: 'text',
    purpose: 'text',
    prompt_tokens: 'bigint',
    completion_tokens: 'bigint',
    cached_tokens: 'bigint',
    cost_usd: 'numeric',
    cost_source: 'text',
    latency_ms: 'double precision',
    status: 'text',
    error: 'text',
  },
  parse: parseLlmRequestData,
  row: (data) => ({
    provider: data.provider,
    model: data.model,
    purpose: data.purpose,
    prompt_tokens: data.promptTokens,
    completion_tokens: data.completionTokens,
    cached_tokens: data.cachedTokens,
    cost_usd: data.costUsd,
    cost_source: data.costSource,
    latency_ms: data.latencyMs,
    status: data.status,
    error: data.error,
  }),
});
