import { IsFigure } from '../figure.validator.js';

/** How many members trade above the simple average of their own last closes, this price among them. */
export class ShareAbove {
  @IsFigure({ whole: true, min: 0 })
  above!: number;

  /** Members with enough history for the average. */
  @IsFigure({ whole: true, min: 0 })
  of!: number;

  /** above / of; null when nobody has the history. */
  @IsFigure({ min: 0, orNull: true })
  ratio!: number | null;
}
