import { lowest } from '@tapedeck/analytics';
import type { SetupDetector } from './setup-detector.js';

/** After a stretch of closes below the VWAP a bar closes above it: enter above that bar, stop behind the stretch. */
export const vwapReclaim: SetupDetector = {
  kind: 'vwap-reclaim',
  repeats: true,
  detect({ close, vwap, high, low }, at, { vwapBars }) {
    if (at < vwapBars || !((close[at] as number) > (vwap[at] as number))) return undefined;
    for (let i = at - vwapBars; i < at; i += 1)
      if (!((close[i] as number) < (vwap[i] as number))) return undefined;
    const structure = lowest(low.subarray(at - vwapBars, at + 1)) as number;
    return { trigger: high[at] as number, structure };
  },
};
