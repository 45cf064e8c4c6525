import { Decimal, decimalOfText, drawdownOf, ratioText, ZERO } from '@tapedeck/analytics';
import type { PortfolioDrawdown } from '@tapedeck/contracts';
import type { DayPnl } from './day-pnl.js';
import type { PortfolioInput } from './portfolio-input.js';

interface SessionReturn {
  readonly date: string;
  readonly previousDate: string | null;
  readonly pnl: Decimal;
  readonly base: Decimal;
}

const START = new Decimal(1);

/**
 * The performance index over the recorded sessions and the current one: level × (1 + day's profit / its base), a
 * time-weighted return, since the base takes in money when it comes and leaves it out when it goes. A session that nothing
 * was held in is none. An index that a short or leverage takes to zero stays there.
 */
export function portfolioDrawdown(
  { earlierSessions = [], session }: PortfolioInput,
  today: DayPnl | undefined,
): PortfolioDrawdown | null {
  const sessions: SessionReturn[] = earlierSessions.map(({ date, previousDate, dayPnl, dayBase }) => ({
    date,
    previousDate,
    pnl: decimalOfText(dayPnl, `the day's profit of ${date}`),
    base: decimalOfText(dayBase, `the day's base of ${date}`),
  }));
  if (today !== undefined) sessions.push({ ...session, ...today });
  const traded = sessions.filter(({ base }) => base.greaterThan(0));
  const [first] = traded;
  if (first === undefined) return null;
  const levels = [START];
  for (const { pnl, base } of traded) {
    const grown = (levels.at(-1) ?? START).times(START.plus(pnl.dividedBy(base)));
    levels.push(Decimal.max(grown, ZERO));
  }
  const drawdown = drawdownOf(levels);
  if (drawdown === undefined) return null;
  return {
    since: first.date,
    sessions: traded.length,
    gaps: gapsIn(sessions),
    current: ratioText(drawdown.current),
    peak: ratioText(drawdown.peak),
    currentRatio: ratioText(drawdown.currentRatio),
    maxDrawdownRatio: ratioText(drawdown.maxDrawdownRatio),
    troughDate: drawdown.troughAt === 0 ? null : (traded[drawdown.troughAt - 1]?.date ?? null),
  };
}

/** Sessions follow one another when each is measured from the close of the one before it. */
function gapsIn(sessions: readonly SessionReturn[]): number {
  return sessions.filter(({ previousDate }, at) => at > 0 && previousDate !== sessions[at - 1]?.date).length;
}
