import { IsFigure } from '../figure.validator.js';

/** How busy the universe is, by the member in the middle. */
export class UniverseRelativeVolume {
  @IsFigure({ min: 0, orNull: true })
  median!: number | null;

  /** Members that have one. */
  @IsFigure({ whole: true, min: 0 })
  members!: number;
}
