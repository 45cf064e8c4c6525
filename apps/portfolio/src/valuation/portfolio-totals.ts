import { decimalOfText, moneyText, pctText, sharesOf, sumOf, type Decimal } from '@tapedeck/analytics';
import type { PortfolioTotals } from '@tapedeck/contracts';
import type { DayPnl } from './day-pnl.js';
import { isPriced, type ExactPosition } from './exact-position.js';
import { exposureOf } from './sector-exposure.js';

const RATIO_PLACES = 6;

/** Adds the positions up exactly and rounds once. Where nothing held is priced, nothing is claimed. */
export function portfolioTotals(
  positions: readonly ExactPosition[],
  day: DayPnl | undefined,
  cash: string | undefined,
): PortfolioTotals {
  const priced = positions.filter(isPriced);
  const costs = (of: readonly ExactPosition[]) => sumOf(of.map(({ cost }) => cost));
  const absoluteCosts = (of: readonly ExactPosition[]) => sumOf(of.map(({ cost }) => cost.abs()));
  const nothingPriced = lacks(positions, isPriced);
  const ifPriced = (value: Decimal) => (nothingPriced ? null : moneyText(value));
  const { long, short, gross, net } = exposureOf(priced);
  const totalPnl = sumOf(priced.map((position) => position.totalPnl));
  const pricedCost = absoluteCosts(priced);
  const unpricedCost = absoluteCosts(positions).minus(pricedCost);
  const cashAmount = cash === undefined ? undefined : decimalOfText(cash, 'cash');
  return {
    positions: positions.length,
    pricedPositions: priced.length,
    pricedShareRatio: absoluteCosts(positions).isZero()
      ? null
      : (sharesOf([pricedCost, unpricedCost], RATIO_PLACES)[0] ?? null),
    unpriced: symbolsOf(positions.filter((position) => !isPriced(position))),
    withoutDayPnl: symbolsOf(positions.filter((position) => position.day === undefined)),
    cost: moneyText(costs(positions)),
    pricedCost: ifPriced(costs(priced)),
    marketValue: ifPriced(net),
    longExposure: ifPriced(long),
    shortExposure: ifPriced(short),
    grossExposure: ifPriced(gross),
    netExposure: ifPriced(net),
    dayPnl: day === undefined ? null : moneyText(day.pnl),
    dayBase: day === undefined ? null : moneyText(day.base),
    dayPnlPct: day === undefined ? null : pctText(day.pnl, day.base),
    totalPnl: ifPriced(totalPnl),
    totalPnlPct: nothingPriced ? null : pctText(totalPnl, pricedCost),
    cash: cashAmount === undefined ? null : moneyText(cashAmount),
    equity: cashAmount === undefined ? null : ifPriced(net.plus(cashAmount)),
  };
}

/** The day of the whole portfolio; undefined where something is held and nothing of it has one. */
export function portfolioDay(positions: readonly ExactPosition[]): DayPnl | undefined {
  if (lacks(positions, ({ day }) => day !== undefined)) return undefined;
  const days = positions.flatMap(({ day }) => (day === undefined ? [] : [day]));
  return { pnl: sumOf(days.map(({ pnl }) => pnl)), base: sumOf(days.map(({ base }) => base)) };
}

/** Something is held, and nothing of it has what is asked for; flat positions have everything and prove nothing. */
function lacks(positions: readonly ExactPosition[], has: (position: ExactPosition) => boolean): boolean {
  const held = positions.filter(({ side }) => side !== 'flat');
  return held.length > 0 && !held.some(has);
}

function symbolsOf(positions: readonly ExactPosition[]): string[] {
  return positions.map(({ symbol }) => symbol);
}
