import { median } from '@tapedeck/analytics';
import type { PriceBars } from '../bars/price-bars.js';

/** Volume at a touch counts from half to twice: one freak print does not make a level. */
const LEAST_VOLUME_FACTOR = 0.5;
const MOST_VOLUME_FACTOR = 2;

/**
 * What a touch at each bar counts for: 2^(−age / half-life) × volume factor. Age in bars before the last one; the volume
 * factor is the bar's volume over the median of the bars that have any, within 0.5 and 2, and 1 where volume is unknown.
 */
export function touchWeights({ volume }: PriceBars, halfLifeBars: number): (index: number) => number {
  const usual = median(volume.filter((traded) => traded > 0));
  return (index) => {
    const age = volume.length - 1 - index;
    const traded = volume[index] as number;
    const factor =
      usual === undefined || traded === 0
        ? 1
        : Math.min(MOST_VOLUME_FACTOR, Math.max(LEAST_VOLUME_FACTOR, traded / usual));
    return 2 ** (-age / halfLifeBars) * factor;
  };
}
