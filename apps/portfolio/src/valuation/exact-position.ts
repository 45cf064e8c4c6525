import type { Decimal } from '@tapedeck/analytics';
import type { AppliedSplit, PositionSide } from '@tapedeck/contracts';
import type { DayPnl } from './day-pnl.js';
import type { PriceView } from './observe-price.js';

/** A position with its amounts unrounded, in shares of the as-of. What is undefined is not known, which is not zero. */
export interface ExactPosition {
  readonly symbol: string;
  readonly sector: string | null;
  readonly side: PositionSide;
  readonly quantity: Decimal;
  readonly averageCost: Decimal;
  readonly cost: Decimal;
  /** Epoch ms in the market. */
  readonly openedAt: number;
  readonly view: PriceView;
  readonly marketValue?: Decimal;
  readonly totalPnl?: Decimal;
  readonly day?: DayPnl;
  readonly splits: readonly AppliedSplit[];
}

/** A position that has a value: one with a price, or a flat one. */
export type PricedPosition = ExactPosition & { readonly marketValue: Decimal; readonly totalPnl: Decimal };

export function isPriced(position: ExactPosition): position is PricedPosition {
  return position.marketValue !== undefined && position.totalPnl !== undefined;
}
