import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { knownValuesPresent, whereAbsent } from '../testing/known-values.js';
import { pivotCases, type PivotCase } from '../testing/pivot-cases.js';
import { camarillaPivots } from './camarilla-pivots.js';
import { classicPivots } from './classic-pivots.js';
import { demarkPivots } from './demark-pivots.js';
import { fibonacciPivots } from './fibonacci-pivots.js';
import type { PeriodBar } from './period-bar.js';
import type { PivotLevels } from './pivot-levels.js';
import { woodiePivots } from './woodie-pivots.js';

const itWithData = knownValuesPresent ? it : it.skip;

/** The levels by their usual names. */
function named({ pivot, resistances, supports }: PivotLevels): Record<string, number> {
  const side = (letter: string, levels: readonly number[]) =>
    levels.map((price, i) => [`${letter}${i + 1}`, price] as const);
  return { PP: pivot, ...Object.fromEntries([...side('S', supports), ...side('R', resistances)]) };
}

function computed({ type, kind, prev, current_open: open }: PivotCase): PivotLevels {
  if (type === 'Woodie') return woodiePivots(prev, open);
  // The published rolling cases compare the close with the open of the bar in progress.
  if (type === 'Demark') return kind === 'rolling' ? demarkPivots(prev, open) : demarkPivots(prev);
  return { Standard: classicPivots, Fibonacci: fibonacciPivots, Camarilla: camarillaPivots }[type](prev);
}

describe('published pivots', () => {
  itWithData(`all 45 cases, every level to the places printed${whereAbsent}`, () => {
    const cases = pivotCases();
    expect(cases).toHaveLength(45);
    for (const one of cases) {
      const levels = named(computed(one));
      expect(Object.keys(levels).sort()).toEqual(Object.keys(one.expected).sort());
      // Printed with three to five places, some cut off instead of rounded.
      for (const [name, price] of Object.entries(one.expected))
        expect([
          one.type,
          one.window,
          one.date,
          name,
          Math.abs((levels[name] as number) - price) < 1e-4,
        ]).toEqual([one.type, one.window, one.date, name, true]);
    }
  });
});

describe('pivots by hand', () => {
  const period = { open: 102, high: 110, low: 100, close: 105 };

  it('classic', () => {
    expect(classicPivots(period)).toEqual({
      pivot: 105,
      resistances: [110, 115, 120],
      supports: [100, 95, 90],
    });
  });

  it('Fibonacci', () => {
    const { pivot, resistances, supports } = fibonacciPivots(period);
    expect(pivot).toBe(105);
    [108.82, 111.18, 115].forEach((price, i) => expect(resistances[i]).toBeCloseTo(price, 10));
    [101.18, 98.82, 95].forEach((price, i) => expect(supports[i]).toBeCloseTo(price, 10));
  });

  it('Camarilla, round the close', () => {
    const { pivot, resistances, supports } = camarillaPivots({ ...period, high: 112 });
    expect(pivot).toBe(105);
    [106.1, 107.2, 108.3, 111.6].forEach((price, i) => expect(resistances[i]).toBeCloseTo(price, 10));
    expect(resistances[3]).toBeCloseTo(105 + 13.2 / 2, 10);
    expect(supports[3]).toBeCloseTo(105 - 13.2 / 2, 10);
    expect(supports[0]).toBeCloseTo(105 - 1.1, 10);
  });

  it('Woodie, on the current open', () => {
    expect(woodiePivots(period, 107)).toEqual({
      pivot: 106,
      resistances: [112, 116, 122],
      supports: [102, 96, 92],
    });
  });

  it.each([
    ['rising', 105, 106.25, 112.5, 102.5],
    ['falling', 101, 102.75, 105.5, 95.5],
    ['closed where it opened', 102, 103.5, 107, 97],
  ])('DeMark of a period that is %s', (_, close, pivot, resistance, support) => {
    expect(demarkPivots({ ...period, close })).toEqual({
      pivot,
      resistances: [resistance],
      supports: [support],
    });
  });

  it('DeMark against another open', () => {
    expect(demarkPivots(period, 106)).toEqual(demarkPivots({ ...period, open: 106 }));
    expect(demarkPivots(period, 106)).not.toEqual(demarkPivots(period));
  });
});

const price = fc.double({ min: 1, max: 1000, noNaN: true });
const period: fc.Arbitrary<PeriodBar> = fc
  .tuple(
    fc.tuple(price, price, price).map((three) => three.sort((a, b) => a - b)),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([[low, close, high], share]) => {
    const [bottom, top] = [low as number, high as number];
    return { open: bottom + share * (top - bottom), high: top, low: bottom, close: close as number };
  });
const systems = [classicPivots, fibonacciPivots, camarillaPivots, demarkPivots] as const;

describe('properties of pivots', () => {
  it('lie in order, S3 lowest and R3 highest; Woodie’s while its pivot is within the range', () => {
    fc.assert(
      fc.property(period, fc.double({ min: 0, max: 1, noNaN: true }), (one, share) => {
        const inside = one.low + share * (one.high - one.low);
        const pivot = (one.high + one.low + 2 * inside) / 4;
        expect(pivot).toBeGreaterThanOrEqual(one.low - 1e-9);
        for (const levels of [...systems.map((system) => system(one)), woodiePivots(one, inside)]) {
          const upwards = [...levels.supports.toReversed(), levels.pivot, ...levels.resistances];
          upwards
            .slice(1)
            .forEach((level, i) => expect(level).toBeGreaterThanOrEqual((upwards[i] as number) - 1e-9));
        }
      }),
    );
  });

  // By eight, which is exact: by ten, an open just below its close could round to the close, another case of DeMark's.
  it('scale with the price', () => {
    fc.assert(
      fc.property(period, price, (one, open) => {
        const scaled = { open: one.open * 8, high: one.high * 8, low: one.low * 8, close: one.close * 8 };
        const pairs = systems.map((system) => [system(one), system(scaled)] as const);
        for (const [levels, eightfold] of [
          ...pairs,
          [woodiePivots(one, open), woodiePivots(scaled, open * 8)] as const,
        ])
          for (const [name, level] of Object.entries(named(levels)))
            expect(named(eightfold)[name]).toBeCloseTo(level * 8, 6);
      }),
    );
  });

  it('of a period that never moved are its price', () => {
    const flat = { open: 50, high: 50, low: 50, close: 50 };
    for (const levels of [...systems.map((system) => system(flat)), woodiePivots(flat, 50)])
      expect(new Set(Object.values(named(levels)))).toEqual(new Set([50]));
  });
});
