import { decimal } from './decimal.schema.js';
import { moment } from './moment.schema.js';
import { ref } from './ref.js';
import type { SchemaObject } from './schema-object.js';

const symbol: SchemaObject = { type: 'string', example: 'AAPL', description: 'The instrument.' };
const quantity = decimal(
  'In shares or units; below zero for a short, zero for a flat position. At most 15 digits before and 10 after the point.',
);
const averageCost = decimal(
  'A share, zero or more. At most 10 digits after the point, and before it 18 with those of the quantity.',
);
const currency: SchemaObject = {
  type: 'string',
  nullable: true,
  default: null,
  example: null,
  description: 'The portfolio’s own, or null for it; any other is refused.',
};
const note: SchemaObject = {
  type: 'string',
  minLength: 1,
  maxLength: 500,
  nullable: true,
  default: null,
  description: 'To be shown beside it.',
};
const version: SchemaObject = {
  type: 'integer',
  minimum: 1,
  description: 'Count of the changes of the symbol up to this one; as `"3"` it goes into If-Match.',
};
const effectiveAt = moment('Market time from which on it holds.');

const object = (
  properties: Record<string, SchemaObject>,
  optional: readonly string[] = [],
): SchemaObject => ({
  type: 'object',
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});
const HOLDING = { symbol, quantity, averageCost, currency, effectiveAt, version };

export const PORTFOLIO_EDITS_SCHEMAS: Readonly<Record<string, SchemaObject>> = {
  HoldingEdit: {
    ...object({ quantity, averageCost, currency }, ['currency']),
    additionalProperties: false,
  },
  RecordedHolding: object({ ...HOLDING, recordedAt: moment('When it was recorded, by the wall clock.') }),
  Holding: object({ ...HOLDING, openedAt: moment('Held without a break since.') }),
  Holdings: object({
    asOf: moment('The moment in the market that it is about.'),
    currency: { type: 'string', example: 'USD', description: 'Of the portfolio.' },
    items: { type: 'array', items: ref('Holding'), description: 'By symbol.' },
  }),
  WatchlistEdit: { ...object({ note }, ['note']), additionalProperties: false },
  WatchedSymbol: object({ symbol, note }),
};
