import { ArrayMinSize, IsArray, IsIn, IsNotEmpty, IsString, Matches } from 'class-validator';
import { IsDecimalText } from '../decimal-text.validator.js';
import { IsSessionDate } from './session-date.validator.js';

/** What a split can have changed: the holding, its last price, or the close that the day is measured from. */
export const SPLIT_EFFECTS = ['holding', 'price', 'previousClose'] as const;
export type SplitEffect = (typeof SPLIT_EFFECTS)[number];

/** A split that was taken into account, so that no figure changes its unit without a word. */
export class AppliedSplit {
  @IsString()
  @IsNotEmpty()
  symbol!: string;

  /** First session that traded in new shares. */
  @IsSessionDate()
  date!: string;

  /** New shares for old ones: `7:1`, or `1:20` for a reverse split. */
  @Matches(/^\d+(\.\d+)?:\d+(\.\d+)?$/)
  ratio!: string;

  /** Where it is known from: `factor-file`, `adjusted-close`. */
  @IsString()
  @IsNotEmpty()
  source!: string;

  @IsArray()
  @ArrayMinSize(1)
  @IsIn(SPLIT_EFFECTS, { each: true })
  restated!: SplitEffect[];

  /** Before and after are the same where the holding was entered in new shares already. */
  @IsDecimalText()
  quantityBefore!: string;

  @IsDecimalText()
  quantityAfter!: string;

  @IsDecimalText({ minimum: 'zero or more' })
  averageCostBefore!: string;

  @IsDecimalText({ minimum: 'zero or more' })
  averageCostAfter!: string;
}
