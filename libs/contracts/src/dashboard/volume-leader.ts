import { IsFigure } from '../figure.validator.js';
import { IsText } from '../text.validator.js';

/** One member and what changed hands of it in the session so far. */
export class VolumeLeader {
  @IsText()
  symbol!: string;

  /** Shares or contracts. */
  @IsFigure({ min: 0 })
  volume!: number;

  /** Σ close × volume of its bars, in the currency of the prices. */
  @IsFigure({ min: 0 })
  turnover!: number;

  /** Turnover over its average; null where there is nothing to compare with. */
  @IsFigure({ min: 0, orNull: true })
  relativeVolume!: number | null;
}
