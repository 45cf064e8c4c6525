import { IsFigure } from '../figure.validator.js';

/** What became of picks in one session. */
export class SessionPicks {
  @IsFigure({ whole: true, min: 0 })
  opened!: number;

  @IsFigure({ whole: true, min: 0 })
  closed!: number;

  /** Closed with a return above 0. */
  @IsFigure({ whole: true, min: 0 })
  won!: number;

  /** won / closed; null when none was closed. */
  @IsFigure({ min: 0, orNull: true })
  winRateRatio!: number | null;

  /** Mean R multiple of the closed; null when none was. */
  @IsFigure({ orNull: true })
  averageR!: number | null;
}
