import { IsFigure } from '../figure.validator.js';
import { IsText } from '../text.validator.js';

/** The portfolio in a few figures. Amounts are exact decimals as text, in `currency`; null where a price is missing. */
export class PortfolioSummary {
  /** As-of of the portfolio's snapshot, which is its own and not the overview's. */
  @IsText({ moment: true })
  asOf!: string;

  @IsText({ orNull: true })
  currency!: string | null;

  @IsText({ decimal: true, orNull: true })
  value!: string | null;

  /** Profit or loss since the previous close. */
  @IsText({ decimal: true, orNull: true })
  dayPnl!: string | null;

  /** Profit or loss since the positions were bought. */
  @IsText({ decimal: true, orNull: true })
  totalPnl!: string | null;

  @IsFigure({ whole: true, min: 0 })
  positions!: number;

  /** Positions without a price, which none of the amounts covers. */
  @IsFigure({ whole: true, min: 0 })
  missingPrices!: number;
}
