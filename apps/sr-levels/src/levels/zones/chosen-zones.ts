import type { Zone } from './zone.js';

export interface ChosenZones {
  /** Lowest first. */
  readonly listed: readonly Zone[];
  /** The zones on either side of the last close; always listed. */
  readonly support: Zone | undefined;
  readonly resistance: Zone | undefined;
}

/** The `most` strongest zones, of two equally strong the one nearer to the last close, and in any case the nearest two. */
export function chosenZones(zones: readonly Zone[], lastClose: number, most: number): ChosenZones {
  const support = zones.findLast(({ centre }) => centre <= lastClose);
  const resistance = zones.find(({ centre }) => centre > lastClose);
  const distance = ({ centre }: Zone) => Math.abs(centre - lastClose);
  const strongest = zones
    .toSorted((a, b) => b.strength - a.strength || distance(a) - distance(b) || a.centre - b.centre)
    .slice(0, most);
  const listed = new Set([...strongest, support, resistance].filter((zone) => zone !== undefined));
  return { listed: [...listed].sort((a, b) => a.centre - b.centre), support, resistance };
}
