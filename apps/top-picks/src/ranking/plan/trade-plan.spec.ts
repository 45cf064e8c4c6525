import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MODES } from '@tapedeck/contracts';
import { MODE_PROFILES } from '../profile/mode-profiles.js';
import { barWindow, type BarWindow } from '../state/bar-window.js';
import { seriesOf, walk } from '../testing/series.js';
import { priceDecimals, tickSize } from './tick-size.js';
import { tradePlan, type Side } from './trade-plan.js';

const swing = MODE_PROFILES.swing;
const windowOf = (closes: readonly number[], range?: number): BarWindow => {
  const series = seriesOf(closes, range === undefined ? {} : { range });
  return barWindow(series, series.length, closes.length);
};
/** Flat at 100 but for the closes given, newest last; the range of each bar is nil. */
const endingIn = (...closes: number[]) =>
  windowOf([...Array<number>(130 - closes.length).fill(100), ...closes], 0);

describe('trade plan', () => {
  it('without levels: two ATR of risk, targets at 1.5 and 3 R', () => {
    // Falling for 60 sessions: no swing on the way, the high of 55 sessions far off.
    const closes = Array.from({ length: 130 }, (_, i) => 200 - i * 0.5);
    expect(tradePlan('long', windowOf(closes), 1.25, swing)).toEqual({
      entry: 135.5,
      stop: 133,
      targets: [139.25, 143],
      riskReward: 1.5,
    });
  });

  it('puts the stop a quarter ATR behind a swing low nearer than two ATR, and no nearer than one', () => {
    const near = endingIn(112, 111, 108.5, 110, 111, 110.2, 110);
    expect(tradePlan('long', near, 2, swing)?.stop).toBe(108);
    const tooNear = endingIn(112, 111, 109.8, 110, 111, 110.2, 110);
    expect(tradePlan('long', tooNear, 2, swing)?.stop).toBe(108);
    const far = endingIn(112, 111, 104, 110, 111, 110.2, 110);
    expect(tradePlan('long', far, 2, swing)?.stop).toBe(106);
  });

  it('takes a target at a swing high that lies in its range', () => {
    // Risk 4 from 110: the high of 115 lies between 1 R and 2 R, the one of 123 between 2.5 R and 4 R.
    const plan = tradePlan('long', endingIn(101, 104, 123, 112, 111, 112, 115, 111, 110.5, 110), 2, swing);
    expect(plan).toEqual({ entry: 110, stop: 106, targets: [115, 123], riskReward: 1.25 });
  });

  it('enters one tick above a high within half an ATR, else at the last price', () => {
    const closes = [105, 110, 109, 109.2];
    expect(tradePlan('long', endingIn(...closes), 2, swing)?.entry).toBe(110.01);
    expect(tradePlan('long', endingIn(...closes), 1, swing)?.entry).toBe(109.2);
    expect(tradePlan('long', endingIn(...closes), 2, MODE_PROFILES.positional)).toMatchObject({
      entry: 109.2,
    });
  });

  it('enters at the last price when the last bar has already traded at the breakout', () => {
    const untouched = endingIn(105, 110, 109, 109.2);
    const touched = { ...untouched, high: Float64Array.from(untouched.high) };
    touched.high[touched.high.length - 1] = 110.5;
    expect(tradePlan('long', untouched, 2, swing)?.entry).toBe(110.01);
    expect(tradePlan('long', touched, 2, swing)?.entry).toBe(109.2);
  });

  it('is the mirror image for a short', () => {
    const closes = Array.from({ length: 130 }, (_, i) => 100 + i * 0.5);
    expect(tradePlan('short', windowOf(closes), 1.25, swing)).toEqual({
      entry: 164.5,
      stop: 167,
      targets: [160.75, 157],
      riskReward: 1.5,
    });
  });

  it('is none when stop or target would not be a price', () => {
    expect(tradePlan('long', endingIn(2, 1), 0.6, swing)).toBeUndefined();
    expect(tradePlan('short', endingIn(8, 9, 10), 1.8, swing)).toBeUndefined();
  });

  it('quotes two decimals from 1 up, four significant digits below', () => {
    expect([1, 1234.5, 0.99, 0.1, 0.012345].map(priceDecimals)).toEqual([2, 2, 4, 4, 5]);
  });

  it('is always in order, at least the minimum apart, and in ticks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.constantFrom(...MODES),
        fc.constantFrom<Side[]>('long', 'short'),
        fc.double({ min: 1e-4, max: 10, noNaN: true }),
        fc.double({ min: 0.001, max: 0.2, noNaN: true }),
        (seed, mode, side, scale, atrShare) => {
          const profile = MODE_PROFILES[mode];
          const closes = walk(seed, profile.minimumBars).map((x) => x * scale);
          const last = closes.at(-1) as number;
          const atr = Math.max(tickSize(last), atrShare * last);
          const plan = tradePlan(side, windowOf(closes), atr, profile);
          if (plan === undefined) return;
          const prices = [plan.stop, plan.entry, ...plan.targets];
          if (side === 'short') prices.reverse();
          expect(prices).toEqual([...new Set(prices)].sort((a, b) => a - b));
          expect(prices[0]).toBeGreaterThan(0);
          const risk = Math.abs(plan.entry - plan.stop);
          expect(risk).toBeGreaterThan(profile.plan.minimumStopAtr * atr - tickSize(last) / 100);
          expect(risk).toBeLessThan(profile.plan.stopAtr * atr + 1.01 * tickSize(last));
          for (const price of prices) expect(price).toBe(Number(price.toFixed(priceDecimals(last))));
          expect(plan.riskReward).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });
});
