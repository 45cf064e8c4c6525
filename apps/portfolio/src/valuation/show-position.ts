import { moneyText, pctText, unitText, type Decimal } from '@tapedeck/analytics';
import type { PortfolioPosition } from '@tapedeck/contracts';
import type { ExactPosition } from './exact-position.js';
import { momentText } from './moment-text.js';
import { roundStatistic } from './round-statistic.js';

/** A position as it is published: every amount rounded here, once, and for display only. */
export function showPosition(
  position: ExactPosition,
  weightRatio: string | undefined,
  beta: number | undefined,
): PortfolioPosition {
  const { symbol, sector, side, quantity, averageCost, openedAt, view, cost, marketValue, totalPnl, day } =
    position;
  return {
    symbol,
    sector,
    side,
    quantity: unitText(quantity),
    averageCost: unitText(averageCost),
    openedAt: momentText(openedAt),
    price: textOf(view.last?.price, unitText),
    priceAsOf: view.last === undefined ? null : momentText(view.last.time),
    priceMissing: side === 'flat' ? null : (view.missing ?? null),
    priceIsStale: view.stale,
    previousClose: textOf(view.previousClose?.price, unitText),
    cost: moneyText(cost),
    marketValue: textOf(marketValue, moneyText),
    dayPnl: textOf(day?.pnl, moneyText),
    dayPnlPct: day === undefined ? null : pctText(day.pnl, day.base),
    totalPnl: textOf(totalPnl, moneyText),
    totalPnlPct: totalPnl === undefined ? null : pctText(totalPnl, cost),
    weightRatio: weightRatio ?? null,
    beta: beta === undefined ? null : roundStatistic(beta),
  };
}

function textOf(value: Decimal | undefined, text: (value: Decimal) => string): string | null {
  return value === undefined ? null : text(value);
}
