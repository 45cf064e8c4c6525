import { IsNotEmpty, IsString } from 'class-validator';

/** A member of the universe that could not be ranked, and why. */
export class ExcludedSymbol {
  @IsString()
  @IsNotEmpty()
  symbol!: string;

  @IsString()
  @IsNotEmpty()
  reason!: string;
}
