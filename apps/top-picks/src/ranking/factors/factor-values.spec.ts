import { describe, expect, it } from '@jest/globals';
import { MODE_PROFILES } from '../profile/mode-profiles.js';
import { barWindow } from '../state/bar-window.js';
import { seriesOf } from '../testing/series.js';
import { factorValues } from './factor-values.js';

const profile = MODE_PROFILES.swing;
const indicators = { emaFast: 105, emaSlow: 100, atr: 2, rsi: 80 };
const window = (closes: readonly number[], volume: number | readonly number[] = 1000) => {
  const series = seriesOf(closes, { volume });
  return barWindow(series, series.length, profile.minimumBars);
};
/** 130 sessions up 1 % each. */
const steady = Array.from({ length: 130 }, (_, i) => 100 * 1.01 ** i);

describe('factor values of a swing', () => {
  const values = factorValues(window(steady), indicators, profile);

  it('momentum is the log return over 5, 21 and 63 sessions', () => {
    expect(values.momentumShort).toBeCloseTo(5 * Math.log(1.01), 12);
    expect(values.momentumMedium).toBeCloseTo(21 * Math.log(1.01), 12);
    expect(values.momentumLong).toBeCloseTo(63 * Math.log(1.01), 12);
  });

  it('positional momentum leaves out the newest 21 sessions', () => {
    const positional = MODE_PROFILES.positional;
    // Flat, but for a leap 10 sessions ago that 12-1 momentum must not see.
    const closes = Array.from({ length: 300 }, (_, i) => (i < 290 ? 100 : 150) + (i % 2) * 1e-3);
    const series = seriesOf(closes);
    const seen = factorValues(barWindow(series, 300, positional.minimumBars), indicators, positional);
    expect(Math.abs(seen.momentumLong)).toBeLessThan(1e-4);
    expect(Math.abs(seen.momentumShort)).toBeLessThan(1e-4);
  });

  it('the trend stack is counted in ATR, and the trend quality is slope times R²', () => {
    expect(values.trendStack).toBe(2.5);
    expect(values.trendQuality).toBeCloseTo(Math.log(1.01), 12);
  });

  it('breakout is the distance to the high of the 55 bars before, in ATR', () => {
    const peaked = [...steady.slice(0, 128), 1000, 900];
    expect(factorValues(window(peaked), indicators, profile).breakout).toBeCloseTo((900 - 1010) / 2, 9);
    // A last bar above everything counts against the bars before it, not against its own high.
    const leaping = [...steady.slice(0, 128), 1000, 1020];
    expect(factorValues(window(leaping), indicators, profile).breakout).toBeCloseTo((1020 - 1010) / 2, 9);
  });

  it('an overextended RSI counts against', () => {
    expect(values.meanReversion).toBe(-0.6);
  });

  it('relative volume compares dollars of the last 5 sessions with the 63 before, and is bounded', () => {
    const flat = Array.from({ length: 130 }, (_, i) => 100 + (i % 2));
    const doubled = Array.from({ length: 130 }, (_, i) => (i < 125 ? 1000 : 2000));
    const seen = factorValues(window(flat, doubled), indicators, profile).relativeVolume;
    expect(seen).toBeCloseTo(Math.log(2), 2);
    const dry = Array.from({ length: 130 }, (_, i) => (i < 125 ? 1000 : 0));
    expect(factorValues(window(flat, dry), indicators, profile).relativeVolume).toBe(Math.log(1 / 100));
  });

  it('the volatility-adjusted return is the mean over the sample deviation', () => {
    // Log returns alternate between 0 and ln 1.02 over the last 63: 32 of one, 31 of the other.
    let price = 100;
    const closes = Array.from({ length: 130 }, (_, i) => (price *= i % 2 === 0 ? 1 : 1.02));
    const ratio = factorValues(window(closes), indicators, profile).volatilityAdjustedReturn;
    const [n, ups] = [63, 32];
    const average = ups / n;
    expect(ratio).toBeCloseTo(average / Math.sqrt((n * average * (1 - average)) / (n - 1)), 9);
  });

  it('a series without variance or volume has no value rather than a wrong one', () => {
    const flat = factorValues(window(Array<number>(130).fill(50), 0), indicators, profile);
    expect(flat.volatilityAdjustedReturn).toBeNaN();
    expect(flat.relativeVolume).toBeNaN();
  });
});
