import { IsFigure } from '../figure.validator.js';

/** Session returns compounded. A session that is missing is not in it, and is counted. */
export class CompoundedReturn {
  /** Null when no session has a return. */
  @IsFigure({ orNull: true })
  returnPct!: number | null;

  /** Sessions compounded. */
  @IsFigure({ whole: true, min: 0 })
  sessions!: number;

  /** Sessions of the window that history does not hold. */
  @IsFigure({ whole: true, min: 0 })
  missing!: number;
}
