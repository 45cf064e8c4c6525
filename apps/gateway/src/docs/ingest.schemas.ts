import { LLM_STATUSES, TRADE_SIDES, COST_SOURCES } from '@tapedeck/contracts';
import type { SchemaObject } from './schema-object.js';

const name = (description: string, maxLength = 200) =>
  ({ type: 'string', minLength: 1, maxLength, description }) as const;
const text = (description: string) => name(description, 4_000);
const orNull = (schema: object, without: string) =>
  ({ ...schema, nullable: true, default: null, description: `${describing(schema)} ${without}` }) as const;
const describing = (schema: object) => ('description' in schema ? String(schema.description) : '');
const symbol = { ...name('The instrument.', 32), example: 'AAPL' } as const;
const universe = {
  type: 'string',
  pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
  description: 'The universe.',
} as const;
const price = {
  type: 'number',
  minimum: 0,
  exclusiveMinimum: true,
  description: "In the instrument's currency.",
} as const;
const share = (description: string) => ({ type: 'number', minimum: 0, maximum: 1, description }) as const;
const tokens = (description: string) =>
  ({ type: 'integer', minimum: 0, maximum: 1_000_000_000, description }) as const;
const usd = {
  type: 'string',
  pattern: '^(0|[1-9]\\d{0,23})(\\.\\d{1,24})?$',
  example: '0.0081',
  description: 'US dollars, an exact decimal as text.',
} as const;
const id = { type: 'string', format: 'uuid', description: 'Of the event.' } as const;

export const INGEST_SCHEMAS: Readonly<Record<string, SchemaObject>> = {
  Ingested: { type: 'object', required: ['id'], properties: { id } },
  IngestedLlmRequest: {
    type: 'object',
    required: ['id', 'costUsd', 'costSource'],
    properties: {
      id,
      costUsd: { ...usd, nullable: true, description: `${usd.description} Null where nobody knows it.` },
      costSource: {
        type: 'string',
        enum: [...COST_SOURCES],
        description: 'Who said what it cost; `unpriced`: neither the client nor the price table.',
      },
    },
  },
  AiRecommendation: {
    type: 'object',
    description: 'What a model recommends, with a plan that can be judged against later bars.',
    additionalProperties: false,
    required: [
      'symbol',
      'side',
      'horizonSessions',
      'entry',
      'stop',
      'targets',
      'confidence',
      'model',
      'rationale',
    ],
    properties: {
      symbol,
      side: { type: 'string', enum: [...TRADE_SIDES], description: 'To buy, or to sell short.' },
      horizonSessions: {
        type: 'integer',
        minimum: 1,
        maximum: 260,
        description: 'Sessions within which it is meant to come true.',
      },
      entry: price,
      stop: { ...price, description: 'Below the entry of a long, above that of a short.' },
      targets: {
        type: 'array',
        items: price,
        minItems: 1,
        maxItems: 10,
        description: 'Nearest first, on the other side of the entry.',
      },
      confidence: share("The model's own probability of success."),
      model: { ...name('The model.'), example: 'example-large-1' },
      rationale: { ...text('Why, in its words.'), example: 'Breaks out of a range on volume.' },
      universe: orNull(universe, 'Null where it was chosen from none.'),
    },
  },
  AiAnalysis: {
    type: 'object',
    description: 'What an agent found out.',
    additionalProperties: false,
    required: ['agent', 'kind', 'summary', 'findings'],
    properties: {
      agent: { ...name('Who analysed, by a stable name.'), example: 'macro-analyst' },
      kind: { ...name('What kind of analysis.', 64), example: 'sentiment' },
      summary: { ...text('In short.'), example: 'Risk is on.' },
      findings: {
        type: 'object',
        additionalProperties: true,
        description: 'In any shape: at most 8 levels, 2,000 values and 32,000 characters of text.',
      },
      symbol: orNull(symbol, 'Null where it is not about one.'),
      universe: orNull(universe, 'Null where it is not about one.'),
      confidence: orNull(share("The agent's own."), 'Null where it has none.'),
    },
  },
  AiLearning: {
    type: 'object',
    description: 'A lesson that an agent drew.',
    additionalProperties: false,
    required: ['agent', 'topic', 'lesson', 'evidence'],
    properties: {
      agent: { ...name('Who learnt it, by a stable name.'), example: 'macro-analyst' },
      topic: { ...name('What it is about.'), example: 'gaps' },
      lesson: { ...text('The lesson.'), example: 'Gaps on twice the usual volume are rarely closed.' },
      evidence: {
        type: 'array',
        items: name('One piece.', 1_000),
        maxItems: 20,
        description: 'What it was learnt from.',
      },
      appliesTo: orNull(name('Where it holds.'), 'Null for everywhere.'),
    },
  },
  LlmUsageReport: {
    type: 'object',
    additionalProperties: false,
    required: ['provider', 'model', 'purpose', 'promptTokens', 'completionTokens', 'status'],
    properties: {
      provider: { ...name('Whose model it is.', 100), example: 'example' },
      model: {
        ...name('The model, by the name that the price table has.'),
        example: 'example-large-1',
      },
      purpose: { ...name('What it was for.'), example: 'explain-picks' },
      promptTokens: tokens('Tokens of the prompt, cached ones included.'),
      completionTokens: tokens('Tokens of the answer.'),
      cachedTokens: orNull(
        tokens("Of the prompt's tokens, those the provider had cached."),
        'Null where it does not say.',
      ),
      costUsd: orNull(usd, 'Null or left out: worked out from the price table.'),
      latencyMs: orNull(
        { type: 'number', minimum: 0, maximum: 86_400_000, description: 'From asking to the last token.' },
        'Null where nobody measured it.',
      ),
      status: { type: 'string', enum: [...LLM_STATUSES], description: 'How it ended.' },
      error: orNull(name('What went wrong.', 2_000), 'Null when the status is `ok`.'),
    },
  },
};
