import { IsNotEmpty, IsNumber, IsString, Min } from 'class-validator';
import { IsDecimalText } from '../decimal-text.validator.js';
import { IsMomentText } from './moment-text.validator.js';
import { Nullable } from './nullable.validator.js';
import { IsSessionDate } from './session-date.validator.js';

const PRICE = { minimum: 'more than zero' } as const;

/** A watched symbol. Prices are decimals as text; null says that there is no such figure. */
export class WatchlistItem {
  @IsString()
  @IsNotEmpty()
  symbol!: string;

  @Nullable()
  @IsDecimalText(PRICE)
  price!: string | null;

  /** When the price was observed. */
  @Nullable()
  @IsMomentText()
  priceAsOf!: string | null;

  /** Why there is no price; null where there is one. */
  @Nullable()
  @IsString()
  @IsNotEmpty()
  priceMissing!: string | null;

  /** From the close before the price's session. */
  @Nullable()
  @IsDecimalText({ places: 4 })
  changePct!: string | null;

  /** Of the price's session, up to the price. */
  @Nullable()
  @IsDecimalText(PRICE)
  dayHigh!: string | null;

  @Nullable()
  @IsDecimalText(PRICE)
  dayLow!: string | null;

  /** Shares, or units, of the price's session up to the price. */
  @Nullable()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  volume!: number | null;

  /** The price's session; earlier than the current one where the price is carried forward. */
  @Nullable()
  @IsSessionDate()
  sessionDate!: string | null;

  /** What its owner wrote beside it. */
  @Nullable()
  @IsString()
  note!: string | null;
}
