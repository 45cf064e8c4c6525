import { momentWords } from './moment-words.js';
import type { AdjustedBars } from './adjusted-bars.js';
import type { PriceBars } from './price-bars.js';

/**
 * A price that opens at 1.8 times the last close, or at less than 1 / 1.8 of it, has another scale than before: an unadjusted
 * split of 2:1 or more, a spin-off, pence for pounds. Overnight moves of that size are rarer than such errors, and after a
 * real one the levels before it are just as worthless.
 */
const STEP_LIMIT = 1.8;

/** A bar whose high is over five times its low has a bad tick. Real panics stayed below: AIG on 2008-09-16 spanned 4.1. */
const SPAN_LIMIT = 5;

/** Where the price's scale last changed. */
export interface SeriesBreak {
  /** Index of the first bar after it. */
  readonly index: number;
  /** What was seen there, in words. */
  readonly seen: string;
}

/** The newest break in the bars; undefined when they are of one piece. */
export function lastBreak({ bars, adjustedFrom }: AdjustedBars): SeriesBreak | undefined {
  for (let i = bars.length - 1; i >= 0; i -= 1) {
    const found = badBar(bars, i) ?? badStep(bars, i) ?? startOfAdjustment(bars, i, adjustedFrom);
    if (found !== undefined) return found;
  }
  return undefined;
}

function badBar({ high, low, closeTime }: PriceBars, i: number): SeriesBreak | undefined {
  const [top, bottom] = [high[i] as number, low[i] as number];
  if (top <= SPAN_LIMIT * bottom) return undefined;
  return {
    index: i + 1,
    seen: `the bar of ${momentWords(closeTime[i])} spans ${short(bottom)} to ${short(top)}`,
  };
}

function badStep({ open, high, low, close, closeTime }: PriceBars, i: number): SeriesBreak | undefined {
  if (i === 0) return undefined;
  const [before, after] = [close[i - 1] as number, open[i] as number];
  if (after <= STEP_LIMIT * before && before <= STEP_LIMIT * after) return undefined;
  // A week made of raw days with a split in its middle opens in the one scale and closes in the other: it goes as well.
  const mixed = (high[i] as number) > STEP_LIMIT * (low[i] as number);
  return {
    index: mixed ? i + 1 : i,
    seen: `the price steps from ${short(before)} to ${short(after)} before the bar of ${momentWords(closeTime[i])}`,
  };
}

function startOfAdjustment(bars: PriceBars, i: number, adjustedFrom: number): SeriesBreak | undefined {
  if (i === 0 || i !== adjustedFrom) return undefined;
  return { index: i, seen: `adjusted closes begin at the bar of ${momentWords(bars.closeTime[i])}` };
}

function short(price: number): number {
  return Number(price.toPrecision(6));
}
