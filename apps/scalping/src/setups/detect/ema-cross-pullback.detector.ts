import type { SetupDetector } from './setup-detector.js';

/**
 * Within some bars of the fast average crossing above the slow one, and while it stays there, a bar dips to the fast
 * average and closes above it: enter above that bar, stop behind it and the slow average.
 */
export const emaCrossPullback: SetupDetector = {
  kind: 'ema-cross-pullback',
  repeats: true,
  detect({ high, low, close, emaFast, emaSlow }, at, { crossBars }) {
    const fast = emaFast[at] as number;
    if (!((low[at] as number) <= fast && (close[at] as number) > fast)) return undefined;
    for (let i = at; i > 0 && i > at - crossBars; i -= 1) {
      if (!((emaFast[i] as number) > (emaSlow[i] as number))) return undefined;
      const crossed = (emaFast[i - 1] as number) <= (emaSlow[i - 1] as number);
      if (crossed && i < at)
        return { trigger: high[at] as number, structure: Math.min(low[at] as number, emaSlow[at] as number) };
    }
    return undefined;
  },
};
