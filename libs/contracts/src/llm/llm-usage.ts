import { IsIn } from 'class-validator';
import { IsBoundedText } from '../bounded-text.validator.js';
import { IsFigure } from '../figure.validator.js';
import type { PayloadFault } from '../payload-fault.js';
import { preview } from '../preview.js';

/** How a request to a model ended. */
export const LLM_STATUSES = ['ok', 'error', 'timeout', 'cancelled'] as const;
export type LlmStatus = (typeof LLM_STATUSES)[number];

/** Far above any context window, and low enough that sums over millions of requests stay whole in a double. */
const MAX_TOKENS = 1_000_000_000;
const DAY_MS = 86_400_000;

/** One request to a language model, as its caller knows it. Tokens as the provider counted them. */
export class LlmUsage {
  @IsBoundedText({ max: 100, line: true })
  provider!: string;

  @IsBoundedText({ max: 200, line: true })
  model!: string;

  /** What it was for: `explain-picks`. */
  @IsBoundedText({ max: 200, line: true })
  purpose!: string;

  /** Cached ones included. */
  @IsFigure({ whole: true, min: 0, max: MAX_TOKENS })
  promptTokens!: number;

  @IsFigure({ whole: true, min: 0, max: MAX_TOKENS })
  completionTokens!: number;

  /** Of the prompt's tokens, those that the provider had cached; null where it does not say. */
  @IsFigure({ whole: true, min: 0, max: MAX_TOKENS, orNull: true })
  cachedTokens: number | null = null;

  /** From asking to the last token; null where nobody measured it. */
  @IsFigure({ min: 0, max: DAY_MS, orNull: true })
  latencyMs: number | null = null;

  @IsIn(LLM_STATUSES)
  status!: LlmStatus;

  /** What went wrong; null for a request that ended well. */
  @IsBoundedText({ max: 2_000, orNull: true })
  error: string | null = null;
}

/** What no single member shows. */
export function usageFaults({ promptTokens, cachedTokens, status, error }: LlmUsage): PayloadFault[] {
  const faults: PayloadFault[] = [];
  if (cachedTokens !== null && cachedTokens > promptTokens)
    faults.push({
      field: 'cachedTokens',
      expected: `at most the ${promptTokens} tokens of the prompt`,
      received: preview(cachedTokens),
    });
  if (status === 'ok' && error !== null)
    faults.push({ field: 'error', expected: 'null where the status is ok', received: preview(error) });
  return faults;
}
