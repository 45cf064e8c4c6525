import { FACTOR_NAMES, type FactorName, type FactorValues } from '../factors/factor-name.js';
import { winsorisedZScores } from '../factors/winsorised-z-scores.js';

/** The factors of everyone ranked, side by side: z-scores, and how a value stands among the others. */
export class CrossSection {
  readonly #zScores: ReadonlyMap<FactorName, Float64Array>;
  readonly #columns: ReadonlyMap<FactorName, Float64Array>;

  /** Throws RangeError on fewer members than a cross-section needs, or a value that is not finite. */
  constructor(readonly members: readonly FactorValues[]) {
    const column = (name: FactorName) => Float64Array.from(members, (values) => values[name]);
    this.#columns = new Map(FACTOR_NAMES.map((name) => [name, column(name)]));
    this.#zScores = new Map([...this.#columns].map(([name, values]) => [name, winsorisedZScores(values)]));
  }

  zScore(name: FactorName, member: number): number {
    return this.#zScores.get(name)?.[member] ?? 0;
  }

  /** Share of the members, 0 to 1, that this value is above, or with `below` under. */
  shareBeaten(name: FactorName, member: number, below = false): number {
    const column = this.#columns.get(name) ?? new Float64Array();
    const value = column[member] as number;
    let beaten = 0;
    for (const other of column) if (below ? other > value : other < value) beaten += 1;
    return beaten / column.length;
  }
}
