import type { PeriodBar } from './period-bar.js';
import type { PivotLevels } from './pivot-levels.js';

/**
 * DeMark's pivots, one level a side. X = H + 2L + C after a falling period, 2H + L + C after a rising one, H + L + 2C after
 * one that closed where it opened; P = X / 4, R1 = X / 2 − L, S1 = X / 2 − H.
 * @param referenceOpen what the close is compared with to call the period rising or falling: its own open, as DeMark has
 * it. Programs with rolling windows compare with the open of the bar in progress instead.
 */
export function demarkPivots(period: PeriodBar, referenceOpen = period.open): PivotLevels {
  const { high, low, close } = period;
  const sum = weighted(high, low, close, referenceOpen);
  return { pivot: sum / 4, resistances: [sum / 2 - low], supports: [sum / 2 - high] };
}

function weighted(high: number, low: number, close: number, open: number): number {
  if (close < open) return high + 2 * low + close;
  if (close > open) return 2 * high + low + close;
  return high + low + 2 * close;
}
