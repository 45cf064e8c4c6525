import { IsFigure } from '../figure.validator.js';

/** How the setups of a symbol have ended in the session so far, shown or not. */
export class SetupTally {
  @IsFigure({ whole: true, min: 0 })
  targetHit!: number;

  @IsFigure({ whole: true, min: 0 })
  stopped!: number;

  @IsFigure({ whole: true, min: 0 })
  invalidated!: number;
}
