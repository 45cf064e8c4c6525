import { BarSplitter } from './bar-splitter.js';
import type { CentBar } from './cent-bar.js';
import { CounterRandom } from './counter-random.js';
import { liveliness } from './liveliness.js';
import { PartColumns } from './part-columns.js';
import { STREAM } from './random-stream.js';

/** Minutes of the parts that a session falls into, each within the one before: hours, quarters, minutes. */
const LEVELS_MINUTES = [60, 15, 1] as const;
export type PartMinutes = (typeof LEVELS_MINUTES)[number];

const MINUTES_A_DAY = 1440;

/** Whose session is split. */
export interface SplitSubject {
  readonly instrument: number;
  /** Session number from the epoch. */
  readonly session: number;
  readonly sessionMinutes: number;
  /** Correlation of moves within a session with those of the market, 0 … 1. */
  readonly correlation: number;
}

/** Splits sessions into hours, those into quarters, and those into minutes. Holds working memory: one a market. */
export class SessionSplitter {
  private readonly parts = LEVELS_MINUTES.map((minutes) => new PartColumns(MINUTES_A_DAY / minutes));
  private readonly whole = new PartColumns(1);
  private readonly splitter = new BarSplitter(MINUTES_A_DAY / LEVELS_MINUTES[0]);
  private readonly weights = new Float64Array(MINUTES_A_DAY / LEVELS_MINUTES[0]);

  constructor(private readonly seed: number) {}

  /**
   * The parts of so many minutes, in order; the last one ends with the session and may be shorter. They are good until
   * the next call.
   */
  split(subject: SplitSubject, bar: CentBar, minutes: PartMinutes): PartColumns {
    this.whole.reset(bar, subject.sessionMinutes);
    let coarser = this.whole;
    for (const [level, levelMinutes] of LEVELS_MINUTES.entries()) {
      const finer = this.parts[level];
      if (finer === undefined || levelMinutes < minutes) break;
      finer.length = 0;
      for (let part = 0; part < coarser.length; part++)
        this.splitPart(subject, coarser, part, finer, levelMinutes);
      coarser = finer;
    }
    return coarser;
  }

  private splitPart(
    { instrument, session, sessionMinutes, correlation }: SplitSubject,
    coarser: PartColumns,
    part: number,
    finer: PartColumns,
    minutes: number,
  ): void {
    const start = coarser.from[part] ?? 0;
    const end = coarser.to[part] ?? 0;
    const count = Math.ceil((end - start) / minutes);
    for (let i = 0; i < count; i++) {
      const from = start + i * minutes;
      const to = Math.min(from + minutes, end);
      finer.from[finer.length + i] = from;
      finer.to[finer.length + i] = to;
      this.weights[i] = (to - from) * liveliness((from + to) / 2, sessionMinutes);
    }
    const random = {
      shared: CounterRandom.keyed(this.seed, STREAM.marketBridge, session, minutes, start),
      own: CounterRandom.keyed(this.seed, STREAM.instrumentBridge, instrument, session, minutes, start),
      correlation,
    };
    this.splitter.split(coarser.bar(part), this.weights.subarray(0, count), random, finer, finer.length);
    finer.length += count;
  }
}
