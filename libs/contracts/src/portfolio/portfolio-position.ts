import { IsBoolean, IsIn, IsNotEmpty, IsNumber, IsString } from 'class-validator';
import { IsDecimalText } from '../decimal-text.validator.js';
import { IsMomentText } from './moment-text.validator.js';
import { OrNull } from '../or-null.validator.js';

export const POSITION_SIDES = ['long', 'short', 'flat'] as const;
export type PositionSide = (typeof POSITION_SIDES)[number];

const MONEY = { places: 2 } as const;

/**
 * One position of the portfolio, in units of the as-of: a quantity entered before a split is shown after it. Amounts are
 * decimals as text, money to the cent, in the portfolio's currency. Null says that there is no such figure; it never
 * stands for zero.
 */
export class PortfolioPosition {
  @IsString()
  @IsNotEmpty()
  symbol!: string;

  /** Null where the source does not say. */
  @OrNull()
  @IsString()
  @IsNotEmpty()
  sector!: string | null;

  /** `flat` is a quantity of zero. */
  @IsIn(POSITION_SIDES)
  side!: PositionSide;

  /** Below zero for a short. */
  @IsDecimalText()
  quantity!: string;

  @IsDecimalText({ minimum: 'zero or more' })
  averageCost!: string;

  /** Market moment from which on the symbol has been held without a break. */
  @IsMomentText()
  openedAt!: string;

  @OrNull()
  @IsDecimalText({ minimum: 'more than zero' })
  price!: string | null;

  /** When the price was observed. */
  @OrNull()
  @IsMomentText()
  priceAsOf!: string | null;

  /** Why there is no price; null where there is one, and for a flat position, which needs none. */
  @OrNull()
  @IsString()
  @IsNotEmpty()
  priceMissing!: string | null;

  /** The price is carried forward from before the current session. */
  @IsBoolean()
  priceIsStale!: boolean;

  /** Close of the session before the current one. */
  @OrNull()
  @IsDecimalText({ minimum: 'more than zero' })
  previousClose!: string | null;

  /** Quantity × average cost; below zero for a short, as its proceeds. */
  @IsDecimalText(MONEY)
  cost!: string;

  @OrNull()
  @IsDecimalText(MONEY)
  marketValue!: string | null;

  @OrNull()
  @IsDecimalText(MONEY)
  dayPnl!: string | null;

  @OrNull()
  @IsDecimalText({ places: 4 })
  dayPnlPct!: string | null;

  @OrNull()
  @IsDecimalText(MONEY)
  totalPnl!: string | null;

  @OrNull()
  @IsDecimalText({ places: 4 })
  totalPnlPct!: string | null;

  /** Share of the gross exposure; the weights of the priced positions add up to exactly 1. */
  @OrNull()
  @IsDecimalText({ places: 6, minimum: 'zero or more' })
  weightRatio!: string | null;

  /** To the equal-weight return of the universe; a statistic, so a number. */
  @OrNull()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  beta!: number | null;
}
