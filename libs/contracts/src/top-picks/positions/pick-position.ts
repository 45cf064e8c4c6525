import { ArrayMinSize, IsArray, IsBoolean, IsIn } from 'class-validator';
import { IsFigure } from '../../figure.validator.js';
import { IsPrice } from '../../price.validator.js';
import { IsText } from '../../text.validator.js';
import { PickReference } from './pick-reference.js';

/** `waiting`: the entry has not been reached yet. */
export const POSITION_STATES = ['waiting', 'entered'] as const;
export type PositionState = (typeof POSITION_STATES)[number];

/** A position that is not closed, marked at the as-of of its snapshot. Prices as quoted at the as-of of its run. */
export class PickPosition extends PickReference {
  @IsIn(POSITION_STATES)
  state!: PositionState;

  @IsFigure()
  score!: number;

  @IsPrice()
  plannedEntry!: number;

  @IsPrice()
  stop!: number;

  @IsArray()
  @ArrayMinSize(1)
  @IsPrice({ each: true })
  targets!: number[];

  @IsFigure({ whole: true, min: 0 })
  targetsHit!: number;

  /** The market moment at which it is closed for want of anything else. */
  @IsText({ moment: true })
  expiresAt!: string;

  @IsText({ moment: true, orNull: true })
  enteredAt!: string | null;

  @IsFigure({ above: 0, orNull: true })
  entry!: number | null;

  /** Close of the newest bar since the run; null before the first. */
  @IsFigure({ above: 0, orNull: true })
  price!: number | null;

  @IsText({ moment: true, orNull: true })
  priceAsOf!: string | null;

  /** Parts already closed at their exits, the rest at `price`. */
  @IsFigure({ orNull: true })
  returnPct!: number | null;

  @IsFigure({ orNull: true })
  rMultiple!: number | null;

  @IsFigure({ whole: true, min: 1, orNull: true })
  holdingSessions!: number | null;

  @IsFigure({ min: 0, orNull: true })
  mfePct!: number | null;

  @IsFigure({ orNull: true })
  maePct!: number | null;

  @IsBoolean()
  ambiguous!: boolean;
}
