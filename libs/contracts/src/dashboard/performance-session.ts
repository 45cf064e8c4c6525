import { IsArray, ValidateNested } from 'class-validator';
import { OrNull } from '../or-null.validator.js';
import { IsText } from '../text.validator.js';
import { eachOf, instanceOf, partOrNull } from '../validate.js';
import { MissingPart } from './missing-part.js';
import { SessionMarket } from './session-market.js';
import { SessionPicks } from './session-picks.js';
import { SessionPortfolio } from './session-portfolio.js';

/** One session as history has it. A part that is null stands among the missing with its reason; nothing is guessed. */
export class PerformanceSession {
  /** The exchange's date, `YYYY-MM-DD`. */
  @IsText()
  date!: string;

  @IsText({ moment: true })
  close!: string;

  @OrNull()
  @ValidateNested()
  market!: SessionMarket | null;

  @OrNull()
  @ValidateNested()
  picks!: SessionPicks | null;

  @OrNull()
  @ValidateNested()
  portfolio!: SessionPortfolio | null;

  @IsArray()
  @ValidateNested({ each: true })
  missing!: MissingPart[];
}

/** Plain JSON with its parts in their classes, for the validator to look at. */
export function performanceSessionOf(plain: unknown, where: string): PerformanceSession {
  const session = instanceOf(PerformanceSession, plain, where);
  session.market = partOrNull(SessionMarket, session.market, `${where} market`);
  session.picks = partOrNull(SessionPicks, session.picks, `${where} picks`);
  session.portfolio = partOrNull(SessionPortfolio, session.portfolio, `${where} portfolio`);
  session.missing = eachOf(MissingPart, session.missing, `${where} missing`);
  return session;
}
