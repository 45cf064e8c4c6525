import { ArrayMinSize, IsArray, IsBoolean, IsIn } from 'class-validator';
import { EVENT_TYPES } from '../event-types.js';
import { IsFigure } from '../figure.validator.js';
import { InvalidPayloadError } from '../invalid-payload.error.js';
import { IsPrice } from '../price.validator.js';
import { IsSymbol } from '../symbol.validator.js';
import { IsText } from '../text.validator.js';
import { EXIT_REASONS, type ExitReason } from '../top-picks/positions/pick-outcome.data.js';
import { TRADE_SIDES, type TradeSide } from '../trade-side.js';
import { IsUniverse } from '../universe.validator.js';
import { instanceOf, validated } from '../validate.js';
import { isUuid } from '../uuid.js';

/**
 * `data` of an `ai.recommendation.outcome`, version 1: what a recommendation came to, followed on daily bars by the rules
 * that picks are followed by. Revision 1 is made when it is over; when its forward returns were not all known by then, a
 * final revision follows. Readers take the newest. Prices as quoted at the as-of of the recommendation; percentages of the
 * entry price, in favour of the side.
 */
export class AiRecommendationOutcomeData {
  /** Id of the event that recommended it. */
  @IsText()
  recommendationId!: string;

  @IsText()
  model!: string;

  @IsSymbol()
  symbol!: string;

  @IsIn(TRADE_SIDES)
  side!: TradeSide;

  @IsUniverse({ orNull: true })
  universe!: string | null;

  /** The model's own probability of success, 0 to 1. */
  @IsFigure({ min: 0, max: 1 })
  confidence!: number;

  @IsFigure({ whole: true, min: 1 })
  horizonSessions!: number;

  /** As-of of the recommendation. */
  @IsText({ moment: true })
  recommendedAt!: string;

  /** Session of the recommendation, the exchange's date, `YYYY-MM-DD`. */
  @IsText()
  sessionDate!: string;

  @IsFigure({ whole: true, min: 1 })
  revision!: number;

  /** No other revision follows. */
  @IsBoolean()
  final!: boolean;

  @IsPrice()
  plannedEntry!: number;

  @IsPrice()
  stop!: number;

  /** Nearest first. */
  @IsArray()
  @ArrayMinSize(1)
  @IsPrice({ each: true })
  targets!: number[];

  @IsFigure({ whole: true, min: 0 })
  targetsHit!: number;

  /** Null where the entry was never reached, and with it every figure of the trade. */
  @IsText({ moment: true, orNull: true })
  enteredAt!: string | null;

  @IsText({ moment: true })
  closedAt!: string;

  @IsFigure({ above: 0, orNull: true })
  entry!: number | null;

  /** Mean of its exits, each weighed with its share of the position. */
  @IsFigure({ above: 0, orNull: true })
  exit!: number | null;

  @IsIn(EXIT_REASONS)
  exitReason!: ExitReason;

  /** A bar left open what came first, and the worse was taken. */
  @IsBoolean()
  ambiguous!: boolean;

  @IsFigure({ orNull: true })
  returnPct!: number | null;

  /** In units of the risk planned: the distance from planned entry to stop. */
  @IsFigure({ orNull: true })
  rMultiple!: number | null;

  /** From the session of the entry to that of the last exit, both counted. */
  @IsFigure({ whole: true, min: 1, orNull: true })
  holdingSessions!: number | null;

  /** Maximum favourable excursion: 0 or more. */
  @IsFigure({ min: 0, orNull: true })
  mfePct!: number | null;

  /** Maximum adverse excursion: 0 or less. */
  @IsFigure({ orNull: true })
  maePct!: number | null;

  /** From the close of the recommendation's session to that of the n-th after it; null until known, or without a close. */
  @IsFigure({ orNull: true })
  forward1Pct!: number | null;

  @IsFigure({ orNull: true })
  forward5Pct!: number | null;

  @IsFigure({ orNull: true })
  forward20Pct!: number | null;

  /** The universe's equal-weight return over the same sessions, on the same side; null where it was chosen from none. */
  @IsFigure({ orNull: true })
  benchmark1Pct!: number | null;

  @IsFigure({ orNull: true })
  benchmark5Pct!: number | null;

  @IsFigure({ orNull: true })
  benchmark20Pct!: number | null;
}

const OF_THE_TRADE = [
  'entry',
  'exit',
  'returnPct',
  'rMultiple',
  'holdingSessions',
  'mfePct',
  'maePct',
] as const;

/** Plain JSON as an outcome, a copy of it. Throws InvalidPayloadError naming what was wrong. */
export function parseAiRecommendationOutcomeData(plain: unknown): AiRecommendationOutcomeData {
  const type = EVENT_TYPES.aiRecommendationOutcome;
  const data = validated(type, instanceOf(AiRecommendationOutcomeData, plain, type));
  const faults = OF_THE_TRADE.filter((name) => (data[name] === null) !== (data.enteredAt === null)).map(
    (name) => `${name}: expected with an entry alone, received ${data[name]} with ${data.enteredAt}`,
  );
  if (!isUuid(data.recommendationId))
    faults.push(`recommendationId: expected a UUID, received ${JSON.stringify(data.recommendationId)}`);
  if (faults.length > 0) throw new InvalidPayloadError(type, faults);
  return data;
}
