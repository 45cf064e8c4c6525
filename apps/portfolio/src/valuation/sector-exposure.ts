import { Decimal, fixedText, moneyText, sumOf, ZERO } from '@tapedeck/analytics';
import type { SectorExposure } from '@tapedeck/contracts';
import type { PricedPosition } from './exact-position.js';

const WEIGHT_PLACES = 6;

/** The priced positions by sector, largest gross exposure first. The weights are those of the positions, added up. */
export function sectorExposure(
  priced: readonly PricedPosition[],
  weights: ReadonlyMap<string, string>,
): SectorExposure[] {
  const bySector = new Map<string | null, PricedPosition[]>();
  for (const position of priced) {
    if (position.side === 'flat') continue;
    bySector.set(position.sector, [...(bySector.get(position.sector) ?? []), position]);
  }
  return [...bySector]
    .map(([sector, positions]) => ({ sector, positions, ...exposureOf(positions) }))
    .sort((a, b) => b.gross.comparedTo(a.gross) || compareSectors(a.sector, b.sector))
    .map(({ sector, positions, long, short, gross, net }) => ({
      sector,
      positions: positions.length,
      longExposure: moneyText(long),
      shortExposure: moneyText(short),
      grossExposure: moneyText(gross),
      netExposure: moneyText(net),
      weightRatio: fixedText(
        sumOf(positions.map(({ symbol }) => new Decimal(weights.get(symbol) ?? 0))),
        WEIGHT_PLACES,
      ),
    }));
}

export interface Exposure {
  readonly long: Decimal;
  /** Zero or more. */
  readonly short: Decimal;
  readonly gross: Decimal;
  readonly net: Decimal;
}

export function exposureOf(positions: readonly PricedPosition[]): Exposure {
  const values = positions.map(({ marketValue }) => marketValue);
  const long = sumOf(values.filter((value) => value.greaterThan(ZERO)));
  const short = sumOf(values.filter((value) => value.lessThan(ZERO))).abs();
  return { long, short, gross: long.plus(short), net: long.minus(short) };
}

function compareSectors(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : Number(a > b);
}
