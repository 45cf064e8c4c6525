import { IsInt, IsNotEmpty, IsString, Min } from 'class-validator';
import { IsDecimalText } from '../decimal-text.validator.js';
import { OrNull } from '../or-null.validator.js';

const MONEY = { places: 2 } as const;

/** What the priced positions of one sector come to. */
export class SectorExposure {
  /** Null gathers the symbols whose sector nobody says. */
  @OrNull()
  @IsString()
  @IsNotEmpty()
  sector!: string | null;

  @IsInt()
  @Min(1)
  positions!: number;

  @IsDecimalText({ ...MONEY, minimum: 'zero or more' })
  longExposure!: string;

  @IsDecimalText({ ...MONEY, minimum: 'zero or more' })
  shortExposure!: string;

  @IsDecimalText({ ...MONEY, minimum: 'zero or more' })
  grossExposure!: string;

  @IsDecimalText(MONEY)
  netExposure!: string;

  /** Sum of the weights of its positions; the sectors add up to exactly 1. */
  @IsDecimalText({ places: 6, minimum: 'zero or more' })
  weightRatio!: string;
}
