import type { CentBar } from './cent-bar.js';
import { CounterRandom } from './counter-random.js';
import type { Factors } from './factors.js';
import { GrowingColumn } from './growing-column.js';
import type { InstrumentTraits } from './instrument-traits.js';
import { STREAM } from './random-stream.js';
import { nextVariance } from './variance.js';

const MIN_PRICE_CENTS = 100;
/** Earnings and news come about once in a hundred sessions, and overnight. */
const JUMP_PROBABILITY = 0.01;
/** How strongly a price far from its anchor returns: a half-life of some years. */
const PULL = 0.0006;
const MAX_PULL_DOWN = -0.004;
const MAX_MOVE = 0.4;

/** A session before its range and volume are known. */
interface SessionMove {
  readonly open: number;
  readonly close: number;
  /** Standard deviation expected of the session's return, as a ratio. */
  readonly sigmaRatio: number;
  readonly variance: number;
}

/**
 * The sessions of one instrument: return = drift + pull + beta × market + beta × sector + own, part of it overnight as a
 * gap. Only closes and variances are kept (8 bytes a session); the rest is drawn again when a bar is asked for.
 */
export class PricePath {
  private readonly closes = new GrowingColumn((length) => new Int32Array(length));
  private readonly variances = new GrowingColumn((length) => new Float32Array(length));

  constructor(
    private readonly seed: number,
    private readonly index: number,
    private readonly sector: number,
    private readonly traits: InstrumentTraits,
    private readonly factors: Factors,
    /** Share of a session's return that comes before its open: much after a night, little around the clock. */
    private readonly gapRatio: number,
  ) {}

  /** The bar of a whole session, numbered from the epoch. */
  bar(session: number): CentBar {
    while (this.closes.length < session) {
      const { close, variance } = this.move(this.closes.length);
      this.closes.push(close);
      this.variances.push(variance);
    }
    const { open, close, sigmaRatio } = this.move(session);
    const random = CounterRandom.keyed(this.seed, STREAM.dayRange, this.index, session);
    const reach = () => 1 + sigmaRatio * 0.55 * Math.abs(random.normal());
    const change = Math.abs(close / open - 1) / sigmaRatio;
    return {
      open,
      close,
      high: Math.round(Math.max(open, close) * reach()),
      low: Math.max(1, Math.round(Math.min(open, close) / reach())),
      volume: Math.round(this.traits.usualVolume * (0.5 + 0.6 * random.uniform()) * (0.7 + 0.6 * change)),
    };
  }

  private move(session: number): SessionMove {
    const { anchorCents, marketBeta, sectorBeta, ownSigmaRatio, driftRatio } = this.traits;
    const before = session === 0 ? anchorCents : this.closes.at(session - 1);
    const varianceBefore = session === 0 ? 1 : this.variances.at(session - 1);
    const market = this.factors.market.returnIn(session);
    const sector = this.factors.sector(this.sector).returnIn(session);
    const random = CounterRandom.keyed(this.seed, STREAM.session, this.index, session);
    const shock = Math.sqrt(varianceBefore) * random.fatTailed();
    const pull = Math.max(MAX_PULL_DOWN, PULL * (1 - before / anchorCents));
    const total = driftRatio + pull + marketBeta * market + sectorBeta * sector + ownSigmaRatio * shock;
    const jumps = random.uniform() < JUMP_PROBABILITY;
    const jump = (jumps ? 1 : 0) * (random.uniform() < 0.5 ? -1 : 1) * (0.03 + 0.07 * random.uniform());
    const gap = this.gapRatio * (0.5 * total + ownSigmaRatio * random.normal()) + jump;
    const open = priced(before, gap);
    const sigmaRatio = Math.sqrt(
      square(marketBeta * this.factors.market.sigmaRatio) +
        square(sectorBeta * this.factors.sector(this.sector).sigmaRatio) +
        square(ownSigmaRatio) * varianceBefore,
    );
    return {
      open,
      close: priced(open, total - (gap - jump)),
      sigmaRatio,
      variance: nextVariance(varianceBefore, shock),
    };
  }
}

function priced(cents: number, returnRatio: number): number {
  const bounded = Math.min(MAX_MOVE, Math.max(-MAX_MOVE, returnRatio));
  return Math.max(MIN_PRICE_CENTS, Math.round(cents * (1 + bounded)));
}

function square(value: number): number {
  return value * value;
}
