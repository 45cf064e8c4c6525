import { ValidateNested } from 'class-validator';
import { instanceOf } from '../validate.js';
import { CompoundedReturn } from './compounded-return.js';
import { SessionPicks } from './session-picks.js';

/** The window as a whole. */
export class PerformanceCumulative {
  @ValidateNested()
  index!: CompoundedReturn;

  @ValidateNested()
  portfolio!: CompoundedReturn;

  /** All picks of the window; the win rate is over all closed ones, not a mean of the sessions' rates. */
  @ValidateNested()
  picks!: SessionPicks;
}

/** Plain JSON with its parts in their classes, for the validator to look at. */
export function performanceCumulativeOf(plain: unknown, where: string): PerformanceCumulative {
  const cumulative = instanceOf(PerformanceCumulative, plain, where);
  cumulative.index = instanceOf(CompoundedReturn, cumulative.index, `${where} index`);
  cumulative.portfolio = instanceOf(CompoundedReturn, cumulative.portfolio, `${where} portfolio`);
  cumulative.picks = instanceOf(SessionPicks, cumulative.picks, `${where} picks`);
  return cumulative;
}
