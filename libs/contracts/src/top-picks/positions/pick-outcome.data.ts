import { ArrayMinSize, IsArray, IsBoolean, IsIn } from 'class-validator';
import { EVENT_TYPES } from '../../event-types.js';
import { IsFigure } from '../../figure.validator.js';
import { InvalidPayloadError } from '../../invalid-payload.error.js';
import { IsPrice } from '../../price.validator.js';
import { IsText } from '../../text.validator.js';
import { compileShape } from '../../validate-fast.js';
import { instanceOf, validated } from '../../validate.js';
import { PickReference } from './pick-reference.js';

/** How the last part of a position was closed. */
export const EXIT_REASONS = ['target', 'stop', 'expired'] as const;
export type ExitReason = (typeof EXIT_REASONS)[number];

/**
 * `data` of a `top_picks.pick.outcome`, version 1: what a closed position came to. Revision 1 is made when it closes; when
 * its forward returns were not all known by then, a final revision follows. Readers take the newest. Prices as quoted at
 * the as-of of the run; percentages of the entry price, in favour of the side.
 */
export class PickOutcomeData extends PickReference {
  @IsFigure()
  score!: number;

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

  /** From the close of the run's session to that of the n-th after it; null until known, and where a close is missing. */
  @IsFigure({ orNull: true })
  forward1Pct!: number | null;

  @IsFigure({ orNull: true })
  forward5Pct!: number | null;

  @IsFigure({ orNull: true })
  forward20Pct!: number | null;

  /** The universe's equal-weight return over the same sessions, taken on the same side. */
  @IsFigure({ orNull: true })
  benchmark1Pct!: number | null;

  @IsFigure({ orNull: true })
  benchmark5Pct!: number | null;

  @IsFigure({ orNull: true })
  benchmark20Pct!: number | null;
}

const conforms = compileShape({ type: PickOutcomeData });
const OF_THE_TRADE = [
  'entry',
  'exit',
  'returnPct',
  'rMultiple',
  'holdingSessions',
  'mfePct',
  'maePct',
] as const;

/** Plain JSON as an outcome: the object itself, or a copy of it. Throws InvalidPayloadError naming what was wrong. */
export function parsePickOutcomeData(plain: unknown): PickOutcomeData {
  const type = EVENT_TYPES.pickOutcome;
  const data = conforms(plain)
    ? (plain as PickOutcomeData)
    : validated(type, instanceOf(PickOutcomeData, plain, type));
  const odd = OF_THE_TRADE.filter((name) => (data[name] === null) !== (data.enteredAt === null));
  if (odd.length > 0)
    throw new InvalidPayloadError(
      type,
      odd.map(
        (name) => `${name}: expected with an entry alone, received ${data[name]} with ${data.enteredAt}`,
      ),
    );
  return data;
}
