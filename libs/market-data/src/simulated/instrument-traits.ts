import { CounterRandom } from './counter-random.js';
import { STREAM } from './random-stream.js';

/** What makes one instrument move differently from the next. Standard deviations are of returns a session. */
export interface InstrumentTraits {
  /** The price that it is pulled back to over years, in cents. */
  readonly anchorCents: number;
  readonly marketBeta: number;
  readonly sectorBeta: number;
  readonly ownSigmaRatio: number;
  /** Expected return a session over the pull, as a ratio. */
  readonly driftRatio: number;
  /** Shares of an ordinary session. */
  readonly usualVolume: number;
}

/** Draws the traits of the instrument at an index. */
export function instrumentTraits(seed: number, index: number): InstrumentTraits {
  const random = CounterRandom.keyed(seed, STREAM.instrument, index);
  const cheapness = random.uniform();
  const anchorCents = Math.round(2_500 + 37_500 * cheapness * cheapness);
  const size = random.uniform();
  const usualDollars = 8e6 + 4e8 * size * size * size;
  return {
    anchorCents,
    marketBeta: 0.5 + 1.2 * random.uniform(),
    sectorBeta: 0.6 + 0.8 * random.uniform(),
    ownSigmaRatio: 0.007 + 0.013 * random.uniform(),
    driftRatio: 0.0004 * random.normal(),
    usualVolume: Math.round(usualDollars / (anchorCents / 100)),
  };
}
