import { IsFigure } from '../figure.validator.js';

/** Realised volatility a year in percent, from the log returns of finished sessions. */
export class UniverseVolatility {
  /** Of the equal-weight index. */
  @IsFigure({ min: 0, orNull: true })
  indexPct!: number | null;

  /** Of the member in the middle. */
  @IsFigure({ min: 0, orNull: true })
  medianMemberPct!: number | null;

  /** Members that have one. */
  @IsFigure({ whole: true, min: 0 })
  members!: number;

  /** Returns looked at. */
  @IsFigure({ whole: true, min: 2 })
  sessions!: number;

  /** A session's deviation is multiplied by the root of this. */
  @IsFigure({ above: 0 })
  sessionsPerYear!: number;
}
