import type { Timeframe } from '@tapedeck/contracts';
import { MarketDataSourceError } from '../market-data-source.error.js';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
/** Minutes that trade exactly on the hour so often in a row do not happen; hour bars do so every day. */
const HOURS_IN_A_ROW = 4;

/**
 * Tells the timeframe of a timed file from the gaps between the bars of each symbol: their greatest common divisor is
 * a minute for minute bars (missing minutes change nothing) and an hour for hour bars. Anything else is refused,
 * for a bar taken for shorter than it is would be shown before it is over.
 */
export class TimeframeInference {
  private divisor = 0;
  private readonly hoursInARow: number[] = [];
  private hourly = false;

  /** Notes the time from one bar of a symbol to its next. */
  note(symbolId: number, gapMs: number): void {
    const gap = Math.round(gapMs / MINUTE_MS);
    this.divisor = greatestCommonDivisor(gap, this.divisor);
    const inARow = gap === HOUR_MINUTES ? (this.hoursInARow[symbolId] ?? 0) + 1 : 0;
    this.hoursInARow[symbolId] = inARow;
    if (inARow === HOURS_IN_A_ROW) this.hourly = true;
  }

  /** Throws MarketDataSourceError when the file holds neither minute nor hour bars, or both. */
  timeframe(file: string): Extract<Timeframe, '1m' | '1h'> {
    if (this.divisor === HOUR_MINUTES) return '1h';
    if (this.divisor === 1 && !this.hourly) return '1m';
    const found =
      this.divisor === 0
        ? 'no symbol has two bars to tell it from'
        : this.hourly
          ? 'the file mixes hour bars with shorter ones; give each timeframe its own file'
          : `the bars stand multiples of ${this.divisor} minutes apart`;
    throw new MarketDataSourceError(`${file}: expected bars of 1m or 1h, but ${found}`);
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
