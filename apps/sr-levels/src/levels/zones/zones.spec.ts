import { describe, expect, it } from '@jest/globals';
import { formatMoment, type SrLevelsData } from '@tapedeck/contracts';
import { SrLevelsCalculator } from '../sr-levels.calculator.js';
import { barAt, dailySeries, inputOf, path, sessions, type TestBar } from '../testing/series.js';
import { chosenZones } from './chosen-zones.js';
import type { Zone } from './zone.js';
import { zoneStrength } from './zone-strength.js';

const levelsOf = (bars: readonly TestBar[]): SrLevelsData =>
  new SrLevelsCalculator().compute(inputOf(dailySeries(bars)));
const onPath = (...turns: readonly number[]) => levelsOf(path(...turns).map((price) => barAt(price)));
const brief = ({ zones }: SrLevelsData) =>
  zones.map(({ low, high, swingHighs, swingLows, kind }) => [low, high, swingHighs, swingLows, kind]);
const closeOf = (day: number) => formatMoment(sessions[day]?.close as number);

describe('zones of series with known answers', () => {
  it('a double top is one zone of two highs, the trough between it another of one touch', () => {
    const data = onPath(100, 120, 104, 120, 90);
    expect(brief(data)).toEqual([
      [103.5, 103.5, 0, 1, 'resistance'],
      [120.5, 120.5, 2, 0, 'resistance'],
    ]);
    expect(data.nearest).toEqual({ support: null, resistance: data.zones[0] });
    expect(data.limitations).toContainEqual({
      part: 'nearest.support',
      reason: 'no zone at or below the last close in 83 bars',
    });
    // Tops on days 20 and 52; the fall after the second passes through 120 for one more day.
    expect(data.zones[1]).toMatchObject({ firstTouchAt: closeOf(20), lastTouchAt: closeOf(52) });
  });

  it('tops that lie apart by no more than the width limit are one zone, beyond it two', () => {
    // True range is 1.5 on every bar, so the limit is 1.125.
    const near = onPath(100, 120, 104, 121, 90);
    expect(near.zoneWidthLimit).toBeCloseTo(1.125, 9);
    expect(brief(near).at(-1)).toEqual([120.5, 121.5, 2, 0, 'resistance']);
    expect(near.zones.at(-1)?.centre).toBe(121);
    expect(brief(onPath(100, 120, 104, 122, 90)).slice(1)).toEqual([
      [120.5, 120.5, 1, 0, 'resistance'],
      [122.5, 122.5, 1, 0, 'resistance'],
    ]);
  });

  it('a range is a floor and a ceiling', () => {
    const data = onPath(105, 110, 100, 110, 100, 110, 100, 110, 100, 105);
    expect(brief(data)).toEqual([
      [99.5, 99.5, 0, 4, 'support'],
      [110.5, 110.5, 4, 0, 'resistance'],
    ]);
    expect(data.nearest).toEqual({ support: data.zones[0], resistance: data.zones[1] });
    expect([data.zones[0]?.distancePct, data.zones[1]?.distancePct]).toEqual([-5.2381, 5.2381]);
  });

  it('a resistance that is broken and comes back as support is one zone of both', () => {
    const data = onPath(80, 110, 95, 130, 111, 125);
    expect(brief(data)).toContainEqual([110.5, 110.5, 1, 1, 'support']);
  });

  it('a trend that never turns has none, and says so', () => {
    const data = onPath(100, 200);
    expect([data.zones, data.nearest]).toEqual([[], { support: null, resistance: null }]);
    expect(data.limitations).toContainEqual({
      part: 'zones',
      reason: 'no swing point among 101 bars: the price has not turned',
    });
  });

  it('a top is known only when the bars after it have closed', () => {
    const known = (after: number) => brief(onPath(50, 120, 120 - after)).length;
    expect([1, 2, 3].map(known)).toEqual([0, 0, 1]);
  });

  it('equal highs in a row are one touch', () => {
    const prices = [...path(60, 120), 120, 120, ...path(119, 100)];
    expect(brief(levelsOf(prices.map((price) => barAt(price))))).toEqual([
      [120.5, 120.5, 1, 0, 'resistance'],
    ]);
  });

  it('remembers the last bar that traded within, though it did not turn there', () => {
    const data = onPath(80, 110, 90, 140);
    const top = data.zones.find(({ low }) => low === 110.5);
    // Up to 110 on day 30, down to 90 on day 50, and through 110.5 again when at 110 and 111, on days 70 and 71.
    expect(top).toMatchObject({ touches: 1, lastTouchAt: closeOf(30), lastTestAt: closeOf(71) });
  });

  it('a zone whose centre is the last close is support', () => {
    const data = levelsOf([...path(150, 100, 120), ...path(119, 101), 99.5].map((price) => barAt(price)));
    expect(data.zones[0]).toMatchObject({ centre: 99.5, kind: 'support', distancePct: 0 });
  });
});

describe('strength', () => {
  it('is Σw / (Σw + 2) with w halved every 126 sessions', () => {
    const data = onPath(100, 120, 104, 120, 90);
    const weight = (day: number) => 2 ** (-(82 - day) / 126);
    const sum = weight(20) + weight(52);
    expect(data.zones[1]?.strength).toBeCloseTo(sum / (sum + 2), 4);
  });

  it('counts volume at the touch from half to twice', () => {
    const at = (volume: number) =>
      levelsOf(path(100, 140, 90).map((price) => barAt(price, price === 140 ? volume : 1_000))).zones[0]
        ?.strength;
    const age = 2 ** (-50 / 126);
    for (const [volume, factor] of [
      [1_000, 1],
      [1_500, 1.5],
      [90_000, 2],
      [700, 0.7],
      [1, 0.5],
      [0, 1],
    ] as const)
      expect(at(volume)).toBeCloseTo((factor * age) / (factor * age + 2), 4);
  });

  it('of no weight is 0, and grows with every touch', () => {
    expect(zoneStrength([])).toBe(0);
    expect(zoneStrength([1, 1])).toBe(0.5);
    expect(zoneStrength([1, 1, 0.1])).toBeGreaterThan(0.5);
  });
});

describe('the zones listed', () => {
  const zone = (centre: number, strength: number): Zone => ({
    low: centre,
    high: centre,
    centre,
    strength,
    touches: [],
  });

  it('are the strongest, lowest first, and the nearest on each side however weak', () => {
    const zones = [zone(80, 0.9), zone(98, 0.1), zone(104, 0.1), zone(110, 0.5), zone(120, 0.8)];
    const { listed, support, resistance } = chosenZones(zones, 100, 2);
    expect(listed.map(({ centre }) => centre)).toEqual([80, 98, 104, 120]);
    expect([support?.centre, resistance?.centre]).toEqual([98, 104]);
  });

  it('of equal strength are the nearer', () => {
    const zones = [zone(60, 0.5), zone(90, 0.2), zone(115, 0.2), zone(130, 0.5), zone(150, 0.5)];
    expect(chosenZones(zones, 100, 1).listed.map(({ centre }) => centre)).toEqual([90, 115, 130]);
  });
});
