import { EVENT_TYPES, STREAMS } from '@tapedeck/contracts';
import type { HistoryTable } from './history-table.js';

export const LLM_REQUESTS: HistoryTable = {
  table: 'llm_requests',
  kind: 'fact',
  about: 'Requests to language models, with their tokens and cost.',
  events: [{ type: EVENT_TYPES.llmRequest, stream: STREAMS.llm }],
  filters: ['model'],
  columns: [
    { column: 'provider', name: 'provider', kind: 'text', about: 'Whose model it is.' },
    { column: 'model', name: 'model', kind: 'text', about: 'The model asked.' },
    { column: 'purpose', name: 'purpose', kind: 'text', about: 'What it was for.' },
    {
      column: 'prompt_tokens',
      name: 'promptTokens',
      kind: 'integer',
      about: 'Tokens of the prompt, cached ones included.',
    },
    {
      column: 'completion_tokens',
      name: 'completionTokens',
      kind: 'integer',
      about: 'Tokens of the answer.',
    },
    {
      column: 'cached_tokens',
      name: 'cachedTokens',
      kind: 'integer',
      about: "Of the prompt's tokens, those the provider had cached; null where it did not say.",
    },
    {
      column: 'cost_usd',
      name: 'costUsd',
      kind: 'decimal',
      about: 'US dollars, exact; null where nobody knows it.',
    },
    {
      column: 'cost_source',
      name: 'costSource',
      kind: 'text',
      about: '`client`, `price-table` or `unpriced`.',
    },
    {
      column: 'latency_ms',
      name: 'latencyMs',
      kind: 'number',
      about: 'From asking to the last token, in milliseconds.',
    },
    { column: 'status', name: 'status', kind: 'text', about: '`ok`, `error`, `timeout` or `cancelled`.' },
    { column: 'error', name: 'error', kind: 'text', about: 'What went wrong; null when it ended well.' },
  ],
};
