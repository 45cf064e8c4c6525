import type { BarSeries } from '@tapedeck/market-data';
import { momentWords } from './moment-words.js';

/** What is wrong with the first bar that is none, in words; undefined when all are sound. */
export function barFault(bars: BarSeries): string | undefined {
  for (let i = 0; i < bars.length; i += 1) {
    const [open, high, low, close, volume] = [
      bars.open[i],
      bars.high[i],
      bars.low[i],
      bars.close[i],
      bars.volume[i],
    ];
    if (!isSound(open as number, high as number, low as number, close as number, volume as number))
      return `expected 0 < low <= open, close <= high and a volume, received open ${open}, high ${high}, low ${low}, close ${close}, volume ${volume} at ${momentWords(bars.closeTime[i])}`;
    if (i > 0 && !((bars.closeTime[i] as number) > (bars.closeTime[i - 1] as number)))
      return `expected bars in order of time, received ${momentWords(bars.closeTime[i])} after ${momentWords(bars.closeTime[i - 1])}`;
  }
  return undefined;
}

/** Written so that NaN fails every comparison. */
function isSound(open: number, high: number, low: number, close: number, volume: number): boolean {
  return (
    low > 0 &&
    low <= open &&
    low <= close &&
    high >= open &&
    high >= close &&
    high < Infinity &&
    volume >= 0 &&
    volume < Infinity
  );
}
