/**
 * Random numbers that follow from a seed, so that what was drawn can be drawn again. The generator is SFC32 of PractRand
 * (Chris Doty-Humphrey); good far beyond what faults need, and a few lines.
 */
export declare class Chance {
  private a;
  private b;
  private c;
  private counter;
  private constructor();
  /** The same words in the same order give the same numbers. */
  static of(...words: (string | number)[]): Chance;
  /** At least 0 and below 1. */
  next(): number;
  /** A whole number between the two, both included. */
  between(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
}
