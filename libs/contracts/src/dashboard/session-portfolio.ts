import { IsBoolean } from 'class-validator';
import { IsFigure } from '../figure.validator.js';
import { IsText } from '../text.validator.js';

/** What the portfolio did in one session. */
export class SessionPortfolio {
  /** As-of of the last portfolio snapshot stored for the session. */
  @IsText({ moment: true })
  asOf!: string;

  @IsBoolean()
  complete!: boolean;

  @IsFigure()
  returnPct!: number;
}
