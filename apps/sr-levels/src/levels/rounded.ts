/** Ten significant digits: far below any tick, and without the tails of binary fractions. Digits scale with the price. */
export function roundedPrice(price: number): number {
  return Number(price.toPrecision(10));
}

/** Volumes are estimates within a bin: six significant digits. */
export function roundedVolume(volume: number): number {
  return Number(volume.toPrecision(6));
}

/** Shares and percentages: four decimals. Never −0, which JSON would turn into another number. */
export function roundedShare(share: number): number {
  return Math.round(share * 1e4) / 1e4 + 0;
}
