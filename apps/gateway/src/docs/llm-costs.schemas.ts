import { COST_GROUPS } from '../history/llm-costs.reader.js';
import { moment } from './moment.schema.js';
import { ref } from './ref.js';
import type { SchemaObject } from './schema-object.js';

const count = (description: string) => ({ type: 'integer', minimum: 0, description }) as const;

const COST = {
  calls: count('Requests, failed ones included.'),
  promptTokens: count('Cached ones included.'),
  completionTokens: count('Tokens of the answers.'),
  cachedTokens: count('Of the prompts’ tokens, those the providers had cached.'),
  costUsd: {
    type: 'string',
    pattern: '^\\d+(\\.\\d+)?$',
    example: '12.0081',
    description: 'US dollars, an exact decimal as text, of the requests whose cost is known.',
  },
  unpricedCalls: count('Requests whose cost nobody knows.'),
} as const satisfies Record<string, SchemaObject>;

export const LLM_COSTS_SCHEMAS: Readonly<Record<string, SchemaObject>> = {
  LlmCosts: {
    type: 'object',
    required: ['groupBy', 'from', 'to', 'items', 'total'],
    properties: {
      groupBy: { type: 'string', enum: [...COST_GROUPS], description: 'What an item is of.' },
      from: { ...moment('Earliest as-of; null where the range is open.'), nullable: true },
      to: { ...moment('Latest as-of; null where the range is open.'), nullable: true },
      items: { type: 'array', items: ref('LlmCostItem'), description: 'In order of model or day.' },
      total: ref('LlmCost'),
    },
  },
  LlmCost: {
    type: 'object',
    description: 'What the requests of the range used and cost.',
    required: Object.keys(COST),
    properties: COST,
  },
  LlmCostItem: {
    type: 'object',
    required: Object.keys(COST),
    properties: {
      model: { type: 'string', description: 'Grouped by model.', example: 'example-large-1' },
      day: { type: 'string', format: 'date', description: 'Grouped by day, UTC.' },
      ...COST,
    },
  },
};
