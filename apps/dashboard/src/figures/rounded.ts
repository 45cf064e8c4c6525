/** To so many decimals: noise of binary fractions is not shown. −0 becomes 0. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0;
}
