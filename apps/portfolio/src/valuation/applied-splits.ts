import { decimalOfText, unitText } from '@tapedeck/analytics';
import type { AppliedSplit, SplitEffect } from '@tapedeck/contracts';
import type { Split } from '@tapedeck/market-data';
import type { PriceView } from './observe-price.js';
import type { Holding } from './portfolio-input.js';
import { restatePerShare, restateShares } from './restate.js';

/** Which splits changed the unit of what, oldest first, and what the holding was before and after each. */
export function appliedSplits(holding: Holding, view: PriceView, splits: readonly Split[]): AppliedSplit[] {
  let quantity = decimalOfText(holding.quantity, 'quantity');
  let averageCost = decimalOfText(holding.averageCost, 'average cost');
  const applied: AppliedSplit[] = [];
  for (const split of splits) {
    const restated: SplitEffect[] = [];
    if (split.effectiveAt > holding.effectiveAt) restated.push('holding');
    if (view.last?.splits.includes(split)) restated.push('price');
    if (view.previousClose?.splits.includes(split)) restated.push('previousClose');
    if (restated.length === 0) continue;
    const [quantityBefore, averageCostBefore] = [unitText(quantity), unitText(averageCost)];
    if (restated.includes('holding')) {
      quantity = restateShares(quantity, [split]);
      averageCost = restatePerShare(averageCost, [split]);
    }
    applied.push({
      symbol: holding.symbol,
      date: split.date,
      ratio: `${split.newShares}:${split.oldShares}`,
      source: split.source,
      restated,
      quantityBefore,
      quantityAfter: unitText(quantity),
      averageCostBefore,
      averageCostAfter: unitText(averageCost),
    });
  }
  return applied;
}
