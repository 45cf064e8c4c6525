import { volumeProfile } from '@tapedeck/analytics';
import type { SrLimitation, SrVolumeProfile } from '@tapedeck/contracts';
import type { PriceBars } from '../bars/price-bars.js';
import { labelled } from '../labelled.js';
import { PROFILE_BINS, VALUE_AREA_RATIO } from '../profile/scope-profiles.js';
import { roundedPrice, roundedShare, roundedVolume } from '../rounded.js';

export interface FoundVolumeProfile {
  readonly volumeProfile: SrVolumeProfile | null;
  readonly limitations: readonly SrLimitation[];
}

/** The volume profile of the bars, and how many of them had no volume to tell. */
export function findVolumeProfile(bars: PriceBars): FoundVolumeProfile {
  const found = volumeProfile(bars, PROFILE_BINS, VALUE_AREA_RATIO);
  if (found === undefined)
    return { volumeProfile: null, limitations: [limitation('the bars have no volume')] };
  const lastClose = bars.close.at(-1) as number;
  const silent = bars.volume.reduce((count, volume) => count + (volume > 0 ? 0 : 1), 0);
  return {
    volumeProfile: {
      low: roundedPrice(found.low),
      binWidth: roundedPrice(found.binWidth),
      volumes: Array.from(found.volumes, roundedVolume),
      totalVolume: roundedVolume(found.totalVolume),
      pointOfControl: labelled('POC', found.pointOfControl, lastClose),
      valueAreaHigh: labelled('VAH', found.valueAreaHigh, lastClose),
      valueAreaLow: labelled('VAL', found.valueAreaLow, lastClose),
      valueAreaRatio: roundedShare(found.valueAreaRatio),
    },
    limitations: silent > 0 ? [limitation(`${silent} of ${bars.length} bars have no volume`)] : [],
  };
}

function limitation(reason: string): SrLimitation {
  return { part: 'volumeProfile', reason };
}
