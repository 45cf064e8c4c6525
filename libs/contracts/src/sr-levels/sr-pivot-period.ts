import { IsIn, IsInt, Min } from 'class-validator';
import { IsMoment } from '../moment.validator.js';
import { IsPrice } from '../price.validator.js';

export const PIVOT_SPANS = ['1d', '1w', '1mo', '1y'] as const;
/** A session, an ISO week, a calendar month or a calendar year of the exchange. */
export type PivotSpan = (typeof PIVOT_SPANS)[number];

/** The closed period that pivots were computed from, as its bars tell it. */
export class SrPivotPeriod {
  @IsIn(PIVOT_SPANS)
  span!: PivotSpan;

  /** Open of its first bar and close of its last. */
  @IsMoment()
  from!: string;

  @IsMoment()
  to!: string;

  @IsInt()
  @Min(1)
  bars!: number;

  @IsPrice()
  open!: number;

  @IsPrice()
  high!: number;

  @IsPrice()
  low!: number;

  @IsPrice()
  close!: number;
}
