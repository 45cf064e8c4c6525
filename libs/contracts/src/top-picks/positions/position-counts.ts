import { IsFigure } from '../../figure.validator.js';

/** How many positions there are of the runs in play, shown or not. */
export class PositionCounts {
  @IsFigure({ whole: true, min: 0 })
  waiting!: number;

  @IsFigure({ whole: true, min: 0 })
  entered!: number;

  /** Closed in the session of the snapshot. */
  @IsFigure({ whole: true, min: 0 })
  closed!: number;

  /** Closed in the session of the snapshot, with a return above 0. */
  @IsFigure({ whole: true, min: 0 })
  won!: number;
}
