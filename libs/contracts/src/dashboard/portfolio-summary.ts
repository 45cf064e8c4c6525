import { IsBoolean } from 'class-validator';
import { IsFigure } from '../figure.validator.js';
import { IsText } from '../text.validator.js';

/**
 * The portfolio in a few figures. Amounts are exact decimals as text, in `currency`, over the positions that have a
 * price; null where none has.
 */
export class PortfolioSummary {
  /** As-of of the portfolio's snapshot, which is its own and not the overview's. */
  @IsText({ moment: true })
  asOf!: string;

  /** Its successor was overdue at the as-of of the overview. */
  @IsBoolean()
  stale!: boolean;

  @IsText()
  currency!: string;

  @IsText({ decimal: true, orNull: true })
  marketValue!: string | null;

  /** Profit or loss since the previous close. */
  @IsText({ decimal: true, orNull: true })
  dayPnl!: string | null;

  @IsText({ decimal: true, orNull: true })
  dayPnlPct!: string | null;

  /** Profit or loss since the positions were bought. */
  @IsText({ decimal: true, orNull: true })
  totalPnl!: string | null;

  @IsFigure({ whole: true, min: 0 })
  positions!: number;

  /** Positions without a price. */
  @IsFigure({ whole: true, min: 0 })
  unpriced!: number;
}
