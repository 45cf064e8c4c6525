import { IsBoolean } from 'class-validator';
import { IsFigure } from '../figure.validator.js';
import { IsText } from '../text.validator.js';

/** What the stored overviews say about one session: its return and how many members took part. */
export class SessionMarket {
  /** As-of of the prices: of the last overview stored for the session. */
  @IsText({ moment: true })
  pricesAsOf!: string;

  /** False where that overview is from before the close. */
  @IsBoolean()
  complete!: boolean;

  /** Of the equal-weight index since the close before. */
  @IsFigure({ min: -100 })
  returnPct!: number;

  @IsFigure({ whole: true, min: 0 })
  advancers!: number;

  @IsFigure({ whole: true, min: 0 })
  decliners!: number;

  @IsFigure({ whole: true, min: 0 })
  unchanged!: number;

  @IsFigure({ whole: true, min: 0 })
  newHighs!: number;

  @IsFigure({ whole: true, min: 0 })
  newLows!: number;
}
