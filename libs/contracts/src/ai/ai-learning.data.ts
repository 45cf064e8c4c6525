import { ArrayMaxSize, IsArray } from 'class-validator';
import { IsBoundedText } from '../bounded-text.validator.js';
import { EVENT_TYPES } from '../event-types.js';
import { instanceOf, validated } from '../validate.js';

const MAX_EVIDENCE = 20;

/** `data` of `ai.learning.created`, version 1: a lesson that an agent drew, for itself or for others to read again. */
export class AiLearningData {
  /** Who learnt it, by a stable name. */
  @IsBoundedText({ max: 200, line: true })
  agent!: string;

  @IsBoundedText({ max: 200, line: true })
  topic!: string;

  @IsBoundedText({ max: 4_000 })
  lesson!: string;

  /** What it was learnt from: ids of events, figures, observations. Empty where there is nothing to name. */
  @IsArray()
  @ArrayMaxSize(MAX_EVIDENCE)
  @IsBoundedText({ max: 1_000 }, { each: true })
  evidence!: string[];

  /** Where it holds: a symbol, a universe, a mode; null for everywhere. */
  @IsBoundedText({ max: 200, line: true, orNull: true })
  appliesTo: string | null = null;
}

/** Plain JSON as a learning, a copy of it. Throws InvalidPayloadError naming what was wrong. */
export function parseAiLearningData(plain: unknown): AiLearningData {
  const type = EVENT_TYPES.aiLearning;
  return validated(type, instanceOf(AiLearningData, plain, type));
}
