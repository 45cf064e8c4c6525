import { IsNotEmpty, IsString } from 'class-validator';

/** A position that could not be valued, and why. */
export class MissingPrice {
  @IsString()
  @IsNotEmpty()
  symbol!: string;

  @IsString()
  @IsNotEmpty()
  reason!: string;
}
