import { IsArray, ValidateNested } from 'class-validator';
import { IsShape } from '../shape.validator.js';
import { SrLevel } from './sr-level.js';
import { SrPivotPeriod } from './sr-pivot-period.js';

/**
 * Pivot levels of the period in progress, each system's lowest price first. A level that would not be above 0 is left out,
 * and `limitations` says so.
 */
export class SrPivots {
  @IsShape({ type: SrPivotPeriod })
  basedOn!: SrPivotPeriod;

  /** S3 to R3. */
  @IsArray()
  @ValidateNested({ each: true })
  classic!: SrLevel[];

  /** S3 to R3. */
  @IsArray()
  @ValidateNested({ each: true })
  fibonacci!: SrLevel[];

  /** S4 to R4. */
  @IsArray()
  @ValidateNested({ each: true })
  camarilla!: SrLevel[];

  /**
   * S3 to R3, on the open of the period in progress; empty while no bar of that period has closed, and `limitations` says
   * so.
   */
  @IsArray()
  @ValidateNested({ each: true })
  woodie!: SrLevel[];

  /** S1 to R1. */
  @IsArray()
  @ValidateNested({ each: true })
  demark!: SrLevel[];
}

const level = { type: SrLevel };

export const SR_PIVOTS_SHAPE = {
  type: SrPivots,
  lists: { classic: level, fibonacci: level, camarilla: level, woodie: level, demark: level },
} as const;
