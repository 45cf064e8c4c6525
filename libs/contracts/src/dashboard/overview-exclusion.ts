import { IsIn } from 'class-validator';
import { IsText } from '../text.validator.js';

export const EXCLUSION_KINDS = ['missing', 'stale', 'implausible'] as const;
export type ExclusionKind = (typeof EXCLUSION_KINDS)[number];

/** A member that no figure counts, and why. */
export class OverviewExclusion {
  @IsText()
  symbol!: string;

  @IsIn(EXCLUSION_KINDS)
  kind!: ExclusionKind;

  @IsText()
  reason!: string;
}
