import type { SrLevelsData, SrLimitation, SrZone } from '@tapedeck/contracts';
import type { PriceBars } from '../bars/price-bars.js';
import type { ScopeProfile } from '../profile/scope-profile.js';
import { ZONES_LISTED } from '../profile/scope-profiles.js';
import { chosenZones } from './chosen-zones.js';
import { describedZone } from './described-zone.js';
import { findZones } from './find-zones.js';
import type { Zone } from './zone.js';

export type ZoneLevels = Pick<SrLevelsData, 'zones' | 'nearest' | 'limitations'>;

/** The zones to publish, the nearest two among them, and which of these there are none of. */
export function zoneLevels(bars: PriceBars, widthLimit: number, profile: ScopeProfile): ZoneLevels {
  const all = findZones(bars, widthLimit, profile);
  const chosen = chosenZones(all, bars.close.at(-1) as number, ZONES_LISTED);
  const described = new Map(chosen.listed.map((zone) => [zone, describedZone(zone, bars)]));
  const published = (zone: Zone | undefined): SrZone | null =>
    (zone === undefined ? undefined : described.get(zone)) ?? null;
  return {
    zones: [...described.values()],
    nearest: { support: published(chosen.support), resistance: published(chosen.resistance) },
    limitations: missing(all.length, chosen.support, chosen.resistance, bars.length),
  };
}

function missing(
  zones: number,
  support: Zone | undefined,
  resistance: Zone | undefined,
  bars: number,
): SrLimitation[] {
  if (zones === 0)
    return [{ part: 'zones', reason: `no swing point among ${bars} bars: the price has not turned` }];
  const none = (part: string, where: string): SrLimitation[] => [
    { part: `nearest.${part}`, reason: `no zone ${where} the last close in ${bars} bars` },
  ];
  return [
    ...(support === undefined ? none('support', 'at or below') : []),
    ...(resistance === undefined ? none('resistance', 'above') : []),
  ];
}
