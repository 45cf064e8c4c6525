import { describe, expect, it } from '@jest/globals';
import { parseSrLevelsData, type SrLevelsData } from '@tapedeck/contracts';
import type { BarSeries } from '@tapedeck/market-data';
import fc from 'fast-check';
import { SrLevelsCalculator } from './sr-levels.calculator.js';
import { cut, dailySeries, inputOf, quarterHourSeries, walk } from './testing/series.js';

const calculator = new SrLevelsCalculator();
const seeds = fc.integer({ min: 0, max: 100_000 });
const compute = (series: BarSeries, bars = series.length): SrLevelsData =>
  calculator.compute(inputOf(series, series.closeTime[bars - 1]));

/** Every price of the answer, in one order. */
function pricesOf({ zones, pivots, volumeProfile, atr, zoneWidthLimit, lastClose }: SrLevelsData): number[] {
  const levels = [
    pivots?.classic,
    pivots?.fibonacci,
    pivots?.camarilla,
    pivots?.woodie,
    pivots?.demark,
  ].flatMap((system) => system ?? []);
  const profile =
    volumeProfile === null
      ? []
      : [volumeProfile.pointOfControl, volumeProfile.valueAreaHigh, volumeProfile.valueAreaLow];
  return [
    lastClose,
    atr,
    zoneWidthLimit,
    ...zones.flatMap(({ low, high, centre }) => [low, high, centre]),
    ...[...levels, ...profile].map(({ price }) => price),
  ];
}

describe('SrLevelsCalculator', () => {
  it('answers what the contract takes, over any walk of either timeframe', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 63, max: 300 }), fc.boolean(), (seed, bars, quarters) => {
        const series = quarters ? quarterHourSeries(walk(seed, bars)) : dailySeries(walk(seed, bars));
        const data = compute(series);
        expect(parseSrLevelsData(JSON.parse(JSON.stringify(data)))).toEqual(data);
      }),
      { numRuns: 25 },
    );
  });

  it('is not changed by bars that come later, whatever they hold', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 63, max: 240 }), (seed, bars) => {
        const series = dailySeries(walk(seed, 260));
        const known = compute(cut(series, bars));
        expect(compute(series, bars)).toEqual(known);
        for (const column of ['open', 'high', 'low', 'close', 'volume'] as const)
          series[column].fill(NaN, bars);
        expect(compute(series, bars)).toEqual(known);
      }),
      { numRuns: 25 },
    );
  });

  it('scales with the price: ten times the prices, the same strengths, touches, kinds and moments', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const bars = walk(seed, 200);
        const one = compute(dailySeries(bars));
        const ten = compute(
          dailySeries(
            bars.map(({ open, high, low, close, volume }) => ({
              open: open * 10,
              high: high * 10,
              low: low * 10,
              close: close * 10,
              volume,
            })),
          ),
        );
        const prices = pricesOf(one);
        pricesOf(ten).forEach((price, i) => expect(price / (10 * (prices[i] as number))).toBeCloseTo(1, 8));
        const shape = ({ zones }: SrLevelsData) =>
          zones.map(({ strength, touches, kind, distancePct, firstTouchAt, lastTouchAt, lastTestAt }) => [
            strength.toFixed(3),
            distancePct.toFixed(2),
            touches,
            kind,
            firstTouchAt,
            lastTouchAt,
            lastTestAt,
          ]);
        expect(shape(ten)).toEqual(shape(one));
      }),
      { numRuns: 20 },
    );
  });

  it('orders zones, keeps them apart and narrow, and labels them', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { zones, zoneWidthLimit, lastClose, nearest } = compute(dailySeries(walk(seed, 300)));
        zones.forEach(({ low, high, centre, kind, touches, swingHighs, swingLows, strength }, i) => {
          expect(low).toBeLessThanOrEqual(centre);
          expect(centre).toBeLessThanOrEqual(high);
          expect(high - low).toBeLessThanOrEqual(zoneWidthLimit + 1e-6);
          expect(low).toBeGreaterThan(zones[i - 1]?.high ?? 0);
          expect(kind).toBe(centre > lastClose ? 'resistance' : 'support');
          expect(touches).toBe(swingHighs + swingLows);
          expect(strength).toBeLessThan(1);
        });
        expect(nearest.support).toBe(zones.findLast(({ kind }) => kind === 'support') ?? null);
        expect(nearest.resistance).toBe(zones.find(({ kind }) => kind === 'resistance') ?? null);
      }),
      { numRuns: 20 },
    );
  });

  it('gives the same whatever it computed before, and neither keeps nor writes the bars', () => {
    const [one, other] = [dailySeries(walk(1, 200)), quarterHourSeries(walk(2, 200))];
    const before = structuredClone(one);
    const first = compute(one);
    compute(other);
    expect(compute(one)).toEqual(first);
    expect(new SrLevelsCalculator().compute(inputOf(one))).toEqual(first);
    expect(one).toEqual(before);
  });
});
