import { formatMoment } from '@tapedeck/contracts';

/** A moment in epoch ms as text; with milliseconds where it has some, since a quote may come between seconds. */
export function momentText(epochMs: number): string {
  return epochMs % 1000 === 0 ? formatMoment(epochMs) : new Date(epochMs).toISOString();
}
