import { decimalOfText, sharesOf, sumOf, ZERO, type Decimal } from '@tapedeck/analytics';
import type { PortfolioBeta } from '@tapedeck/contracts';
import type { PricedPosition } from './exact-position.js';
import { BETA_SESSIONS } from './position-betas.js';
import { roundStatistic } from './round-statistic.js';

const RATIO_PLACES = 6;

/**
 * Σ value × beta / (Σ value + cash) over the positions that have a beta, shorts with their sign and cash as a beta of zero.
 * Null where none has one, or what they come to is not above zero, which nothing can be a share of.
 */
export function portfolioBeta(
  priced: readonly PricedPosition[],
  betas: ReadonlyMap<string, number>,
  universe: string,
  cash: string | undefined,
): PortfolioBeta | null {
  const held = priced.filter(({ side }) => side !== 'flat');
  const covered = held.filter(({ symbol }) => betas.has(symbol));
  const worth = sumOf(covered.map(({ marketValue }) => marketValue)).plus(
    cash === undefined ? ZERO : decimalOfText(cash, 'cash'),
  );
  if (covered.length === 0 || !worth.greaterThan(0)) return null;
  let weighted = 0;
  for (const { symbol, marketValue } of covered)
    weighted += marketValue.dividedBy(worth).toNumber() * (betas.get(symbol) ?? NaN);
  const [coveredShare = ''] = sharesOf(
    [grossOf(covered), grossOf(held).minus(grossOf(covered))],
    RATIO_PLACES,
  );
  return {
    value: roundStatistic(weighted),
    universe,
    sessions: BETA_SESSIONS,
    coveredShareRatio: coveredShare,
    leavesOut: held.filter(({ symbol }) => !betas.has(symbol)).map(({ symbol }) => symbol),
  };
}

function grossOf(positions: readonly PricedPosition[]): Decimal {
  return sumOf(positions.map(({ marketValue }) => marketValue.abs()));
}
