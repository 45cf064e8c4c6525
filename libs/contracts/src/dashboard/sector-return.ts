import { IsFigure } from '../figure.validator.js';
import { IsText } from '../text.validator.js';

/** The equal-weight return of the members of one sector since the previous close. */
export class SectorReturn {
  @IsText()
  sector!: string;

  @IsFigure({ whole: true, min: 1 })
  members!: number;

  @IsFigure({ min: -100 })
  changePct!: number;

  @IsFigure({ whole: true, min: 0 })
  advancers!: number;

  @IsFigure({ whole: true, min: 0 })
  decliners!: number;
}
