import type { BarSeries } from '@tapedeck/market-data';

/**
 * What brings the raw prices of each of the first `visible` bars to the scale of the last of them:
 * (adjClose / close) of the bar over that of the last, so the vendor's own scale cancels; 1 where the series has no
 * adjusted close. A bar that lacks it takes the ratio of the bar before. `firstAdjusted` is the first bar that has one,
 * since nothing tells the scale of those before it; 0 when none has.
 */
export function adjustmentFactors(
  { adjClose, close }: BarSeries,
  visible: number,
): { readonly factors: Float64Array; readonly firstAdjusted: number } {
  const factors = new Float64Array(visible).fill(1);
  if (adjClose === undefined) return { factors, firstAdjusted: 0 };
  let firstAdjusted: number | undefined;
  let ratio = 1;
  for (let i = 0; i < visible; i += 1) {
    const own = (adjClose[i] as number) / (close[i] as number);
    if (own > 0 && own < Infinity) {
      ratio = own;
      firstAdjusted ??= i;
    }
    factors[i] = ratio;
  }
  for (let i = 0; i < visible; i += 1) factors[i] = (factors[i] as number) / ratio;
  return { factors, firstAdjusted: firstAdjusted ?? 0 };
}
