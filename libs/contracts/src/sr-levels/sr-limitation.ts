import { IsNotEmpty, IsString } from 'class-validator';

/** Something that the levels lack, and why. */
export class SrLimitation {
  /** The member it is about: `lookback`, `zones`, `nearest.support`, `pivots`, `pivots.woodie`, `volumeProfile`, … */
  @IsString()
  @IsNotEmpty()
  part!: string;

  @IsString()
  @IsNotEmpty()
  reason!: string;
}
