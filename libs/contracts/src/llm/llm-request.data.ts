import { IsIn } from 'class-validator';
import { IsDecimalText } from '../decimal-text.validator.js';
import { EVENT_TYPES } from '../event-types.js';
import { InvalidPayloadError } from '../invalid-payload.error.js';
import { OrNull } from '../or-null.validator.js';
import { preview } from '../preview.js';
import { instanceOf, validated } from '../validate.js';
import { LlmUsage, usageFaults } from './llm-usage.js';

/** Where a cost comes from: the client said it, the price table gave it, or nobody knows it. */
export const COST_SOURCES = ['client', 'price-table', 'unpriced'] as const;
export type CostSource = (typeof COST_SOURCES)[number];

/** `data` of `llm.request.completed`, version 1. */
export class LlmRequestData extends LlmUsage {
  /** US dollars, exact; null where nobody knows it, which is not the same as free. */
  @OrNull()
  @IsDecimalText({ minimum: 'zero or more' })
  costUsd!: string | null;

  @IsIn(COST_SOURCES)
  costSource!: CostSource;
}

/** Plain JSON as the data of an event, a copy of it. Throws InvalidPayloadError naming what was wrong. */
export function parseLlmRequestData(plain: unknown): LlmRequestData {
  const type = EVENT_TYPES.llmRequest;
  const data = validated(type, instanceOf(LlmRequestData, plain, type));
  const faults = usageFaults(data);
  if ((data.costUsd === null) !== (data.costSource === 'unpriced'))
    faults.push({
      field: 'costUsd',
      expected:
        data.costSource === 'unpriced' ? 'null where the cost is unpriced' : 'a cost where it has a source',
      received: preview(data.costUsd),
    });
  if (faults.length > 0) throw InvalidPayloadError.of(type, faults);
  return data;
}
