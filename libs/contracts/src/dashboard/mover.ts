import { IsFigure } from '../figure.validator.js';
import { IsText } from '../text.validator.js';

/** One member and its move since the previous close. */
export class Mover {
  @IsText()
  symbol!: string;

  @IsFigure({ above: 0 })
  price!: number;

  @IsFigure({ min: -100 })
  changePct!: number;
}
