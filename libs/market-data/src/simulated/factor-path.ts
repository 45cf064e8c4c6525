import { CounterRandom } from './counter-random.js';
import { GrowingColumn } from './growing-column.js';
import { STREAM } from './random-stream.js';
import { nextVariance } from './variance.js';

/** The returns of something that many instruments share, the market or a sector, session by session from the epoch. */
export class FactorPath {
  private readonly returns = new GrowingColumn((length) => new Float64Array(length));
  private variance = 1;

  constructor(
    private readonly seed: number,
    private readonly id: number,
    /** Long-run standard deviation of a session's return. */
    readonly sigmaRatio: number,
  ) {}

  /** The factor's return in a session, as a ratio. */
  returnIn(session: number): number {
    while (this.returns.length <= session) {
      const random = CounterRandom.keyed(this.seed, STREAM.factor, this.id, this.returns.length);
      const shock = Math.sqrt(this.variance) * random.fatTailed();
      this.returns.push(this.sigmaRatio * shock);
      this.variance = nextVariance(this.variance, shock);
    }
    return this.returns.at(session);
  }
}
