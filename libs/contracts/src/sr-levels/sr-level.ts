import { IsIn, IsNotEmpty, IsString } from 'class-validator';
import { IsPrice } from '../price.validator.js';

export const LEVEL_KINDS = ['support', 'resistance'] as const;
/** Support lies at or below the last close, resistance above it. */
export type LevelKind = (typeof LEVEL_KINDS)[number];

/** One price to watch. */
export class SrLevel {
  /** `PP`, `R1`, `S1`, … of a pivot system; `POC`, `VAH`, `VAL` of a volume profile. */
  @IsString()
  @IsNotEmpty()
  name!: string;

  @IsPrice()
  price!: number;

  @IsIn(LEVEL_KINDS)
  kind!: LevelKind;
}
