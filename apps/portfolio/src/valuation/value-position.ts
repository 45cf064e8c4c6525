import { decimalOfText, ZERO, type Decimal } from '@tapedeck/analytics';
import type { PositionSide } from '@tapedeck/contracts';
import type { Split } from '@tapedeck/market-data';
import { appliedSplits } from './applied-splits.js';
import { dayPnl, type DayPnl, type HeldAmount } from './day-pnl.js';
import type { ExactPosition } from './exact-position.js';
import { observePrice, type PriceView } from './observe-price.js';
import type { Holding, PortfolioInput } from './portfolio-input.js';
import { restatePerShare, restateShares, splitsAfter } from './restate.js';

const NOTHING: HeldAmount = { quantity: ZERO, cost: ZERO };

/** Values one holding, with the splits of its symbol that had taken effect by the as-of. */
export function valuePosition(
  holding: Holding,
  before: Holding | undefined,
  splits: readonly Split[],
  { asOf, session, markets, priceNotBefore }: PortfolioInput,
): ExactPosition {
  const { symbol, effectiveAt, openedAt } = holding;
  const market = markets.get(symbol);
  const view = observePrice(market, { asOf, sessionOpen: session.open, splits, priceNotBefore });
  const amount = heldAmount(holding, splits);
  const averageCost = restatePerShare(
    decimalOfText(holding.averageCost, 'average cost'),
    splitsAfter(splits, effectiveAt),
  );
  const side = sideOf(amount.quantity);
  const sector = market?.sector === undefined || market.sector === '' ? null : market.sector;
  const known = { symbol, sector, side, ...amount, averageCost, openedAt, view };
  const applied = appliedSplits(holding, view, splits);
  if (side === 'flat')
    return { ...known, marketValue: ZERO, totalPnl: ZERO, day: { pnl: ZERO, base: ZERO }, splits: applied };
  if (view.last === undefined) return { ...known, splits: applied };
  const marketValue = amount.quantity.times(view.last.price);
  return {
    ...known,
    marketValue,
    totalPnl: marketValue.minus(amount.cost),
    day: dayOf(amount, before === undefined ? NOTHING : heldAmount(before, splits), view),
    splits: applied,
  };
}

/** The cost is that of the entry: a split changes the shares, not what was paid for them. */
function heldAmount(holding: Holding, splits: readonly Split[]): HeldAmount {
  const entered = decimalOfText(holding.quantity, 'quantity');
  return {
    quantity: restateShares(entered, splitsAfter(splits, holding.effectiveAt)),
    cost: entered.times(decimalOfText(holding.averageCost, 'average cost')),
  };
}

/** A price from before the session says nothing about its profit. */
function dayOf(now: HeldAmount, before: HeldAmount, view: PriceView): DayPnl | undefined {
  if (view.last === undefined || view.stale) return undefined;
  return dayPnl(now, before, view.last.price, view.previousClose?.price);
}

function sideOf(quantity: Decimal): PositionSide {
  if (quantity.isZero()) return 'flat';
  return quantity.isNegative() ? 'short' : 'long';
}
