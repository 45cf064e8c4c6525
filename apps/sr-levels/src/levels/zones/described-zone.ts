import { formatMoment, type SrZone } from '@tapedeck/contracts';
import type { PriceBars } from '../bars/price-bars.js';
import { kindOf } from '../labelled.js';
import { roundedShare } from '../rounded.js';
import type { Zone } from './zone.js';

/** A zone against the last close, with its moments. */
export function describedZone({ low, high, centre, strength, touches }: Zone, bars: PriceBars): SrZone {
  const lastClose = bars.close.at(-1) as number;
  const swingHighs = touches.filter(({ side }) => side === 'high').length;
  const closeOf = (index: number | undefined) => formatMoment(bars.closeTime[index ?? -1] as number);
  return {
    kind: kindOf(centre, lastClose),
    low,
    high,
    centre,
    distancePct: roundedShare((centre / lastClose - 1) * 100),
    touches: touches.length,
    swingHighs,
    swingLows: touches.length - swingHighs,
    strength: roundedShare(strength),
    firstTouchAt: closeOf(touches[0]?.index),
    lastTouchAt: closeOf(touches.at(-1)?.index),
    lastTestAt: closeOf(lastTest(bars, low, high, touches.at(-1)?.index ?? 0)),
  };
}

/** Index of the newest bar that traded within the zone: at the earliest, the last that turned there. */
function lastTest(bars: PriceBars, low: number, high: number, lastTouch: number): number {
  let index = bars.length - 1;
  while (index > lastTouch && ((bars.high[index] as number) < low || (bars.low[index] as number) > high))
    index -= 1;
  return index;
}
