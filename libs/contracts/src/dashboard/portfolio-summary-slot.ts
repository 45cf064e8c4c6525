import { ValidateNested } from 'class-validator';
import { OrNull } from '../or-null.validator.js';
import { IsText } from '../text.validator.js';
import { instanceOf, partOrNull } from '../validate.js';
import { PortfolioSummary } from './portfolio-summary.js';

/** The place of the portfolio's summary: the summary, or why there is none. */
export class PortfolioSummarySlot {
  @OrNull()
  @ValidateNested()
  summary!: PortfolioSummary | null;

  /** Null exactly when there is a summary. */
  @IsText({ orNull: true })
  reason!: string | null;
}

/** Plain JSON with its parts in their classes, for the validator to look at. */
export function portfolioSummarySlotOf(plain: unknown, where: string): PortfolioSummarySlot {
  const slot = instanceOf(PortfolioSummarySlot, plain, where);
  slot.summary = partOrNull(PortfolioSummary, slot.summary, `${where} summary`);
  return slot;
}
