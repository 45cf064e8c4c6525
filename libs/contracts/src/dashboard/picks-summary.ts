import { IsArray, IsBoolean, ValidateNested } from 'class-validator';
import { IsFigure } from '../figure.validator.js';
import { IsText } from '../text.validator.js';
import { SummarisedPick } from './summarised-pick.js';

/** The latest run of picks for one universe and mode. */
export class PicksSummary {
  /** As-of of the run, which is its own and not the overview's. */
  @IsText({ moment: true })
  asOf!: string;

  /** Its successor was overdue at the as-of of the overview. */
  @IsBoolean()
  stale!: boolean;

  @IsFigure({ whole: true, min: 0 })
  longs!: number;

  @IsFigure({ whole: true, min: 0 })
  shorts!: number;

  @IsArray()
  @ValidateNested({ each: true })
  best!: SummarisedPick[];
}
