import { IsFigure } from '../figure.validator.js';

/** What became of picks in one session. */
export class SessionPicks {
  @IsFigure({ whole: true, min: 0 })
  opened!: number;

  /** Entered or not. */
  @IsFigure({ whole: true, min: 0 })
  closed!: number;

  /** Of the closed, those whose entry was reached: the figures below are of these. */
  @IsFigure({ whole: true, min: 0 })
  entered!: number;

  /** With a return above 0. */
  @IsFigure({ whole: true, min: 0 })
  won!: number;

  /** won / entered; null when none was entered. */
  @IsFigure({ min: 0, orNull: true })
  winRateRatio!: number | null;

  /** Mean R multiple of the entered; null when none was. */
  @IsFigure({ orNull: true })
  averageR!: number | null;
}
