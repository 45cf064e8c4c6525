import { IsDecimalText } from '../decimal-text.validator.js';
import { InvalidPayloadError } from '../invalid-payload.error.js';
import { OrNull } from '../or-null.validator.js';
import { instanceOf, validated } from '../validate.js';
import { LlmUsage, usageFaults } from './llm-usage.js';

/** Body of `POST /v1/llm/requests`. */
export class LlmUsageReport extends LlmUsage {
  /** US dollars, as the caller was charged; null or left out, it is worked out from the price table. */
  @OrNull()
  @IsDecimalText({ minimum: 'zero or more' })
  costUsd: string | null = null;
}

/** Plain JSON as a report, a copy of it. Throws InvalidPayloadError naming what was wrong. */
export function parseLlmUsageReport(plain: unknown): LlmUsageReport {
  const type = 'LLM request';
  const report = validated(type, instanceOf(LlmUsageReport, plain, type));
  const faults = usageFaults(report);
  if (faults.length > 0) throw InvalidPayloadError.of(type, faults);
  return report;
}
