import { IsFigure } from '../../figure.validator.js';
import { IsText } from '../../text.validator.js';

/** A pick whose plan cannot be followed, and why. */
export class RefusedPick {
  @IsText()
  runId!: string;

  @IsFigure({ whole: true, min: 1 })
  rank!: number;

  @IsText()
  symbol!: string;

  @IsText()
  reason!: string;
}
