import { IsArray, ValidateNested } from 'class-validator';
import { IsFigure } from '../figure.validator.js';
import { IsText } from '../text.validator.js';
import { SummarisedPick } from './summarised-pick.js';

/** The latest run of picks for one universe and mode. */
export class PicksSummary {
  /** As-of of the run, which is its own and not the overview's. */
  @IsText({ moment: true })
  asOf!: string;

  @IsFigure({ whole: true, min: 0 })
  longs!: number;

  @IsFigure({ whole: true, min: 0 })
  shorts!: number;

  @IsArray()
  @ValidateNested({ each: true })
  best!: SummarisedPick[];
}
