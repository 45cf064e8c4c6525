import {
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsPositive,
  IsString,
  Min,
} from 'class-validator';
import { IsFiniteMap } from '../finite-map.validator.js';

const FINITE = { allowNaN: false, allowInfinity: false } as const;

/** One instrument that a run recommends, with the plan to trade it. Prices in the instrument's currency. */
export class Pick {
  /** 1 is the best. */
  @IsInt()
  @Min(1)
  rank!: number;

  @IsString()
  @IsNotEmpty()
  symbol!: string;

  @IsIn(['long', 'short'])
  side!: 'long' | 'short';

  /** Weighted sum of winsorised cross-sectional z-scores; the contributions add up to it. */
  @IsNumber(FINITE)
  score!: number;

  /** Share of the score by factor: weight × z-score. */
  @IsFiniteMap()
  contributions!: Record<string, number>;

  @IsNumber(FINITE)
  @IsPositive()
  entry!: number;

  @IsNumber(FINITE)
  @IsPositive()
  stop!: number;

  /** Nearest first. */
  @IsArray()
  @ArrayMinSize(1)
  @IsNumber(FINITE, { each: true })
  @IsPositive({ each: true })
  targets!: number[];

  /** Distance from entry to the first target over the distance from entry to the stop. */
  @IsNumber(FINITE)
  @IsPositive()
  riskReward!: number;

  @IsArray()
  @IsString({ each: true })
  reasons!: string[];
}
