import { decimalOfDouble, type Decimal } from '@tapedeck/analytics';
import type { Split } from '@tapedeck/market-data';

/** The splits after a moment: those that a figure of that moment has not seen yet. One at that very moment has happened. */
export function splitsAfter(splits: readonly Split[], moment: number): readonly Split[] {
  return splits.filter(({ effectiveAt }) => effectiveAt > moment);
}

/** A number of shares of before the splits, in shares of after them. */
export function restateShares(shares: Decimal, splits: readonly Split[]): Decimal {
  return splits.reduce(
    (restated, { newShares, oldShares }) =>
      restated
        .times(decimalOfDouble(newShares, 'new shares'))
        .dividedBy(decimalOfDouble(oldShares, 'old shares')),
    shares,
  );
}

/** An amount a share of before the splits, a share of after them. */
export function restatePerShare(amount: Decimal, splits: readonly Split[]): Decimal {
  return splits.reduce(
    (restated, { newShares, oldShares }) =>
      restated
        .times(decimalOfDouble(oldShares, 'old shares'))
        .dividedBy(decimalOfDouble(newShares, 'new shares')),
    amount,
  );
}
