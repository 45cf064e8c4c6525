import type { SetupDetector } from './setup-detector.js';

/**
 * After a stretch of closes above the VWAP a bar dips to it and closes above both it and its own open, so the test has
 * been rejected: enter above that bar, stop behind it.
 */
export const vwapReject: SetupDetector = {
  kind: 'vwap-reject',
  repeats: true,
  detect({ open, high, low, close, vwap }, at, { vwapBars }) {
    const average = vwap[at] as number;
    const ends = close[at] as number;
    if (at < vwapBars || !((low[at] as number) <= average && ends > average && ends > (open[at] as number)))
      return undefined;
    for (let i = at - vwapBars; i < at; i += 1)
      if (!((close[i] as number) > (vwap[i] as number))) return undefined;
    return { trigger: high[at] as number, structure: low[at] as number };
  },
};
