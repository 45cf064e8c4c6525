import { clusterPrices, swingPoints, type SwingPoint } from '@tapedeck/analytics';
import type { PriceBars } from '../bars/price-bars.js';
import type { ScopeProfile } from '../profile/scope-profile.js';
import { roundedPrice } from '../rounded.js';
import { touchWeights } from './touch-weights.js';
import type { Zone } from './zone.js';
import { zoneStrength } from './zone-strength.js';

/**
 * Every zone of the bars, lowest first: their confirmed swing points, highs and lows alike since a broken resistance turns
 * support, grouped so that no zone is wider than `widthLimit` (in price). None where nothing has turned.
 */
export function findZones(bars: PriceBars, widthLimit: number, profile: ScopeProfile): Zone[] {
  const points = swingPoints(bars.high, bars.low, profile.swingStrength);
  const weightAt = touchWeights(bars, profile.halfLifeBars);
  const groups = clusterPrices(
    points.map(({ price }) => price),
    widthLimit,
  );
  return groups.map((group) => {
    const priceOf = (at: number) => (points[group.at(at) as number] as SwingPoint).price;
    // Oldest first, so that no sum depends on how equal prices were put in order.
    const touches = group.toSorted((a, b) => a - b).map((index) => points[index] as SwingPoint);
    return {
      low: roundedPrice(priceOf(0)),
      high: roundedPrice(priceOf(-1)),
      centre: roundedPrice(touches.reduce((sum, { price }) => sum + price, 0) / touches.length),
      strength: zoneStrength(touches.map(({ index }) => weightAt(index))),
      touches,
    };
  });
}
