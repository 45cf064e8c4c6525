import { ArrayMinSize, IsArray, IsNumber, IsPositive, Max, Min } from 'class-validator';
import { IsPrice } from '../price.validator.js';
import { IsShape } from '../shape.validator.js';
import { SrLevel } from './sr-level.js';

const FINITE = { allowNaN: false, allowInfinity: false } as const;

/** How much was traded at which price over the lookback. Volumes in units of the instrument as of the last close. */
export class SrVolumeProfile {
  /** Lower edge of the first bin. */
  @IsPrice()
  low!: number;

  /** Height of a bin, in price. */
  @IsPrice()
  binWidth!: number;

  /** Volume a bin, lowest price first; bin `i` spans `low + i × binWidth` to `low + (i + 1) × binWidth`. */
  @IsArray()
  @ArrayMinSize(1)
  @IsNumber(FINITE, { each: true })
  @Min(0, { each: true })
  volumes!: number[];

  @IsNumber(FINITE)
  @IsPositive()
  totalVolume!: number;

  /** Middle of the bin with the most volume. */
  @IsShape({ type: SrLevel })
  pointOfControl!: SrLevel;

  /** Upper edge of the value area. */
  @IsShape({ type: SrLevel })
  valueAreaHigh!: SrLevel;

  /** Lower edge of the value area. */
  @IsShape({ type: SrLevel })
  valueAreaLow!: SrLevel;

  /** Share of the volume within the value area: 0.7, or as little above it as whole bins allow. */
  @IsNumber(FINITE)
  @Min(0)
  @Max(1)
  valueAreaRatio!: number;
}
