import { IsArray, IsInt, IsString, Min } from 'class-validator';
import { IsDecimalText } from '../decimal-text.validator.js';
import { OrNull } from '../or-null.validator.js';

const MONEY = { places: 2 } as const;

/**
 * Sums over the positions, rounded once from the exact sums (so they may differ by a cent from adding up rounded
 * positions). Figures that need a price are over the priced positions only, and null when something is
 * held and nothing of it priced; `unpriced` and `withoutDayPnl` name what is left out.
 */
export class PortfolioTotals {
  @IsInt()
  @Min(0)
  positions!: number;

  @IsInt()
  @Min(0)
  pricedPositions!: number;

  /** Share of the absolute cost that belongs to priced positions; null without any cost. */
  @OrNull()
  @IsDecimalText({ places: 6, minimum: 'zero or more' })
  pricedShareRatio!: string | null;

  /** Symbols without a price, left out of every figure but `cost`. */
  @IsArray()
  @IsString({ each: true })
  unpriced!: string[];

  /** Symbols left out of the day's figures, unpriced ones included. */
  @IsArray()
  @IsString({ each: true })
  withoutDayPnl!: string[];

  /** Of all positions. */
  @IsDecimalText(MONEY)
  cost!: string;

  /** Of the priced positions: what `totalPnl` is measured against. */
  @OrNull()
  @IsDecimalText(MONEY)
  pricedCost!: string | null;

  @OrNull()
  @IsDecimalText(MONEY)
  marketValue!: string | null;

  @OrNull()
  @IsDecimalText({ ...MONEY, minimum: 'zero or more' })
  longExposure!: string | null;

  /** As an amount of zero or more. */
  @OrNull()
  @IsDecimalText({ ...MONEY, minimum: 'zero or more' })
  shortExposure!: string | null;

  /** Long + short. */
  @OrNull()
  @IsDecimalText({ ...MONEY, minimum: 'zero or more' })
  grossExposure!: string | null;

  /** Long − short. */
  @OrNull()
  @IsDecimalText(MONEY)
  netExposure!: string | null;

  @OrNull()
  @IsDecimalText(MONEY)
  dayPnl!: string | null;

  /** What the day's profit was made with: the value at the previous close of what is held, and money put in since. */
  @OrNull()
  @IsDecimalText({ ...MONEY, minimum: 'zero or more' })
  dayBase!: string | null;

  @OrNull()
  @IsDecimalText({ places: 4 })
  dayPnlPct!: string | null;

  @OrNull()
  @IsDecimalText(MONEY)
  totalPnl!: string | null;

  @OrNull()
  @IsDecimalText({ places: 4 })
  totalPnlPct!: string | null;

  /** Null where the portfolio keeps no cash. */
  @OrNull()
  @IsDecimalText(MONEY)
  cash!: string | null;

  /** Market value + cash; null without cash. */
  @OrNull()
  @IsDecimalText(MONEY)
  equity!: string | null;
}
