import { IsNotEmpty, IsNumber, IsString, Min } from 'class-validator';
import { IsDecimalText } from '../decimal-text.validator.js';
import { IsMomentText } from './moment-text.validator.js';
import { OrNull } from '../or-null.validator.js';
import { IsSessionDate } from './session-date.validator.js';

const PRICE = { minimum: 'more than zero' } as const;

/** A watched symbol. Prices are decimals as text; null says that there is no such figure. */
export class WatchlistItem {
  @IsString()
  @IsNotEmpty()
  symbol!: string;

  @OrNull()
  @IsDecimalText(PRICE)
  price!: string | null;

  /** When the price was observed. */
  @OrNull()
  @IsMomentText()
  priceAsOf!: string | null;

  /** Why there is no price; null where there is one. */
  @OrNull()
  @IsString()
  @IsNotEmpty()
  priceMissing!: string | null;

  /** From the close before the price's session. */
  @OrNull()
  @IsDecimalText({ places: 4 })
  changePct!: string | null;

  /** Of the price's session, up to the price. */
  @OrNull()
  @IsDecimalText(PRICE)
  dayHigh!: string | null;

  @OrNull()
  @IsDecimalText(PRICE)
  dayLow!: string | null;

  /** Shares, or units, of the price's session up to the price. */
  @OrNull()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  volume!: number | null;

  /** The price's session; earlier than the current one where the price is carried forward. */
  @OrNull()
  @IsSessionDate()
  sessionDate!: string | null;

  /** What its owner wrote beside it. */
  @OrNull()
  @IsString()
  note!: string | null;
}
