import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn } from 'class-validator';
import { IsBoundedText } from '../bounded-text.validator.js';
import { EVENT_TYPES } from '../event-types.js';
import { IsFigure } from '../figure.validator.js';
import { InvalidPayloadError } from '../invalid-payload.error.js';
import { IsPrice } from '../price.validator.js';
import { IsSymbol } from '../symbol.validator.js';
import { TRADE_SIDES, type TradeSide } from '../trade-side.js';
import { IsUniverse } from '../universe.validator.js';
import { instanceOf, validated } from '../validate.js';
import { planFaults } from './plan-faults.js';

/** A year of sessions: beyond it nobody would know an outcome from luck. */
const MAX_HORIZON_SESSIONS = 260;
const MAX_TARGETS = 10;

/**
 * `data` of `ai.recommendation.created`, version 1: what a model recommends, with a plan that can be judged against later
 * bars as a pick's is. Prices are JSON numbers in the instrument's currency, like a pick's.
 */
export class AiRecommendationData {
  @IsSymbol()
  symbol!: string;

  @IsIn(TRADE_SIDES)
  side!: TradeSide;

  /** Sessions after the as-of within which it is meant to come true. */
  @IsFigure({ whole: true, min: 1, max: MAX_HORIZON_SESSIONS })
  horizonSessions!: number;

  @IsPrice()
  entry!: number;

  /** Below the entry of a long, above that of a short. */
  @IsPrice()
  stop!: number;

  /** Nearest first. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_TARGETS)
  @IsPrice({ each: true })
  targets!: number[];

  /** The model's own probability of success, 0 to 1. */
  @IsFigure({ min: 0, max: 1 })
  confidence!: number;

  @IsBoundedText({ max: 200, line: true })
  model!: string;

  @IsBoundedText({ max: 4_000 })
  rationale!: string;

  /** The universe it was chosen from; null where there was none. */
  @IsUniverse({ orNull: true })
  universe: string | null = null;
}

/** Plain JSON as a recommendation, a copy of it. Throws InvalidPayloadError naming what was wrong. */
export function parseAiRecommendationData(plain: unknown): AiRecommendationData {
  const type = EVENT_TYPES.aiRecommendation;
  const data = validated(type, instanceOf(AiRecommendationData, plain, type));
  const faults = planFaults(data);
  if (faults.length > 0) throw InvalidPayloadError.of(type, faults);
  return data;
}
