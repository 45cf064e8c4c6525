import { ValidateNested } from 'class-validator';
import { OrNull } from '../or-null.validator.js';
import { IsText } from '../text.validator.js';
import { eachOf, instanceOf, partOrNull } from '../validate.js';
import { PicksSummary } from './picks-summary.js';
import { SummarisedPick } from './summarised-pick.js';

/** The place of a run's summary: the summary, or why there is none. */
export class PicksSummarySlot {
  /** `sp500/swing` */
  @IsText()
  subject!: string;

  @OrNull()
  @ValidateNested()
  summary!: PicksSummary | null;

  /** Null exactly when there is a summary. */
  @IsText({ orNull: true })
  reason!: string | null;
}

/** Plain JSON with its parts in their classes, for the validator to look at. */
export function picksSummarySlotOf(plain: unknown, where: string): PicksSummarySlot {
  const slot = instanceOf(PicksSummarySlot, plain, where);
  slot.summary = partOrNull(PicksSummary, slot.summary, `${where} summary`);
  if (slot.summary !== null) slot.summary.best = eachOf(SummarisedPick, slot.summary.best, `${where} best`);
  return slot;
}
