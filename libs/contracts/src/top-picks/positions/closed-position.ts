import { IsBoolean, IsIn } from 'class-validator';
import { IsFigure } from '../../figure.validator.js';
import { IsText } from '../../text.validator.js';
import { EXIT_REASONS, type ExitReason } from './pick-outcome.data.js';
import { PickReference } from './pick-reference.js';

/** A position that closed in the session of the snapshot. Null figures: it was never entered. */
export class ClosedPosition extends PickReference {
  @IsText({ moment: true })
  closedAt!: string;

  @IsIn(EXIT_REASONS)
  exitReason!: ExitReason;

  @IsFigure({ above: 0, orNull: true })
  entry!: number | null;

  @IsFigure({ above: 0, orNull: true })
  exit!: number | null;

  @IsFigure({ orNull: true })
  returnPct!: number | null;

  @IsFigure({ orNull: true })
  rMultiple!: number | null;

  @IsBoolean()
  ambiguous!: boolean;
}
