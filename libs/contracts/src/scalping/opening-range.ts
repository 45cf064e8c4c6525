import { IsBoolean } from 'class-validator';
import { IsFigure } from '../figure.validator.js';

/** Extremes of the session's first minutes. */
export class OpeningRange {
  @IsFigure({ whole: true, min: 1 })
  minutes!: number;

  @IsFigure({ above: 0 })
  high!: number;

  @IsFigure({ above: 0 })
  low!: number;

  /** False while those minutes are not over. */
  @IsBoolean()
  complete!: boolean;
}
