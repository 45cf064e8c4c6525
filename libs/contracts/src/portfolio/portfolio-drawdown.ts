import { IsInt, Min } from 'class-validator';
import { IsDecimalText } from '../decimal-text.validator.js';
import { OrNull } from '../or-null.validator.js';
import { IsSessionDate } from './session-date.validator.js';

const INDEX = { places: 6, minimum: 'zero or more' } as const;
/** Zero or below. */
const DRAWDOWN = { places: 6 } as const;

/**
 * How far the portfolio stands below its best. Measured on its performance index, which is 1 before the first recorded
 * session and grows with each session's return, so that money put in or taken out is neither a gain nor a loss.
 */
export class PortfolioDrawdown {
  /** First session of the index. */
  @IsSessionDate()
  since!: string;

  @IsInt()
  @Min(1)
  sessions!: number;

  /** Places in the curve where sessions are missing: what happened in them is not in the index. */
  @IsInt()
  @Min(0)
  gaps!: number;

  /** The index now. */
  @IsDecimalText(INDEX)
  current!: string;

  /** Its highest level so far. */
  @IsDecimalText(INDEX)
  peak!: string;

  /** current / peak − 1. */
  @IsDecimalText(DRAWDOWN)
  currentRatio!: string;

  /** The deepest that the index ever stood below an earlier peak. */
  @IsDecimalText(DRAWDOWN)
  maxDrawdownRatio!: string;

  /** Session in which it stood there; null where it never fell. */
  @OrNull()
  @IsSessionDate()
  troughDate!: string | null;
}
