import { IsFigure } from '../figure.validator.js';
import { IsText } from '../text.validator.js';

/** An equal-weight index of the universe's members, rebalanced at every close; a figure of its own, not a vendor's. */
export class IndexLevel {
  @IsFigure({ above: 0 })
  level!: number;

  /** At the close before. */
  @IsFigure({ above: 0 })
  previousLevel!: number;

  @IsFigure({ min: -100 })
  changePct!: number;

  /** Level at `baseAsOf`. */
  @IsFigure({ above: 0 })
  base!: number;

  @IsText({ moment: true })
  baseAsOf!: string;

  @IsFigure({ whole: true, min: 1 })
  members!: number;
}
