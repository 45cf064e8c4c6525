import { IsFigure } from '../figure.validator.js';

/** Volume-weighted average price since the open, with bands of one and two volume-weighted deviations. */
export class VwapBands {
  @IsFigure({ above: 0 })
  vwap!: number;

  @IsFigure()
  upper1!: number;

  @IsFigure()
  lower1!: number;

  @IsFigure()
  upper2!: number;

  @IsFigure()
  lower2!: number;
}
