import { IsArray, IsInt, IsNotEmpty, IsNumber, IsString, Min } from 'class-validator';
import { IsDecimalText } from '../decimal-text.validator.js';

/** Sensitivity of the portfolio to its universe: the betas of its positions by their share of its value. */
export class PortfolioBeta {
  @IsNumber({ allowNaN: false, allowInfinity: false })
  value!: number;

  /** The universe whose equal-weight return is the market. */
  @IsString()
  @IsNotEmpty()
  universe!: string;

  /** Returns looked back on at most. */
  @IsInt()
  @Min(1)
  sessions!: number;

  /** Share of the gross exposure that has a beta. */
  @IsDecimalText({ places: 6, minimum: 'zero or more' })
  coveredShareRatio!: string;

  /** Priced symbols without a beta of their own. */
  @IsArray()
  @IsString({ each: true })
  leavesOut!: string[];
}
