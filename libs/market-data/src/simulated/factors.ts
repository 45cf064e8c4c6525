import { FactorPath } from './factor-path.js';
import { SECTOR_COUNT } from './roster.js';

const MARKET_SIGMA_RATIO = 0.009;
const SECTOR_SIGMA_RATIO = 0.006;

/** What instruments have in common: one market, and a factor a sector. */
export class Factors {
  readonly market: FactorPath;
  private readonly sectors: readonly FactorPath[];

  constructor(seed: number) {
    this.market = new FactorPath(seed, 0, MARKET_SIGMA_RATIO);
    this.sectors = Array.from(
      { length: SECTOR_COUNT },
      (_, sector) => new FactorPath(seed, sector + 1, SECTOR_SIGMA_RATIO),
    );
  }

  sector(index: number): FactorPath {
    const path = this.sectors[index];
    if (path === undefined)
      throw new RangeError(`expected a sector below ${SECTOR_COUNT}, received ${index}`);
    return path;
  }
}
