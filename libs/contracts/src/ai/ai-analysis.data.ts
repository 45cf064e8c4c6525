import { IsBoundedObject } from '../bounded-object.validator.js';
import { IsBoundedText } from '../bounded-text.validator.js';
import { EVENT_TYPES } from '../event-types.js';
import { IsFigure } from '../figure.validator.js';
import { IsSymbol } from '../symbol.validator.js';
import { IsUniverse } from '../universe.validator.js';
import { instanceOf, validated } from '../validate.js';

/** `data` of `ai.analysis.created`, version 1: what an agent found out about an instrument, a universe or the market. */
export class AiAnalysisData {
  /** Who analysed, by a stable name: `macro-analyst`. */
  @IsBoundedText({ max: 200, line: true })
  agent!: string;

  /** What kind of analysis: `earnings`, `sentiment`. */
  @IsBoundedText({ max: 64, line: true })
  kind!: string;

  @IsBoundedText({ max: 4_000 })
  summary!: string;

  /** What it rests on, in the agent's own shape. */
  @IsBoundedObject({ depth: 8, values: 2_000, characters: 32_000 })
  findings!: Record<string, unknown>;

  /** Null where it is not about one instrument. */
  @IsSymbol({ orNull: true })
  symbol: string | null = null;

  /** Null where it is not about one universe. */
  @IsUniverse({ orNull: true })
  universe: string | null = null;

  /** The agent's own, 0 to 1; null where it gives none. */
  @IsFigure({ min: 0, max: 1, orNull: true })
  confidence: number | null = null;
}

/** Plain JSON as an analysis, a copy of it. Throws InvalidPayloadError naming what was wrong. */
export function parseAiAnalysisData(plain: unknown): AiAnalysisData {
  const type = EVENT_TYPES.aiAnalysis;
  return validated(type, instanceOf(AiAnalysisData, plain, type));
}
