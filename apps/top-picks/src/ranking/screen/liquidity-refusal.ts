import type { ModeProfile } from '../profile/mode-profile.js';

/** Why a symbol is too thinly traded to be ranked; undefined when it is not. Figures in currency a bar. */
export function liquidityRefusal(
  medianDollarVolume: number,
  universeMedian: number,
  { liquidity, barWords }: ModeProfile,
): string | undefined {
  const traded = `median dollar volume ${compact(medianDollarVolume)} a ${barWords[0]} over ${liquidity.bars} ${barWords[1]}`;
  if (medianDollarVolume < liquidity.medianDollarVolume)
    return `${traded}, below the floor of ${compact(liquidity.medianDollarVolume)}`;
  const share = liquidity.shareOfUniverse * universeMedian;
  if (medianDollarVolume < share)
    return `${traded}, below ${liquidity.shareOfUniverse * 100} % of the universe's median (${compact(share)})`;
  return undefined;
}

const UNITS = [
  [1e9, ' bn'],
  [1e6, ' M'],
  [1e3, ' k'],
] as const;

function compact(amount: number): string {
  for (const [size, unit] of UNITS)
    if (amount >= size) return `${Number((amount / size).toPrecision(3))}${unit}`;
  return String(Number(amount.toPrecision(3)));
}
