import { IsIn } from 'class-validator';
import { IsFigure } from '../figure.validator.js';
import { IsText } from '../text.validator.js';

/** One of the best picks and what its price did in this overview. */
export class SummarisedPick {
  @IsFigure({ whole: true, min: 1 })
  rank!: number;

  @IsText()
  symbol!: string;

  @IsIn(['long', 'short'])
  side!: 'long' | 'short';

  /** Since the previous close, whichever the side; null where the overview has no price of it. */
  @IsFigure({ min: -100, orNull: true })
  changePct!: number | null;
}
