import { IsIn } from 'class-validator';
import { IsFigure } from '../../figure.validator.js';
import { MODES, type Mode } from '../../mode.js';
import { IsText } from '../../text.validator.js';

/** Which pick it is about: the members that every record of a position begins with. */
export class PickReference {
  /** UUIDv5 of run and rank: the same pick is the same position, however often it is worked out. */
  @IsText()
  positionId!: string;

  /** Id of the run that made the pick. */
  @IsText()
  runId!: string;

  @IsText()
  universe!: string;

  @IsIn(MODES)
  mode!: Mode;

  @IsText()
  symbol!: string;

  @IsIn(['long', 'short'])
  side!: 'long' | 'short';

  /** In its run; 1 is the best. */
  @IsFigure({ whole: true, min: 1 })
  rank!: number;

  /** As-of of the run. */
  @IsText({ moment: true })
  openedAt!: string;

  /** Session of the run, the exchange's date, `YYYY-MM-DD`. */
  @IsText()
  sessionDate!: string;
}
