import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { populationDeviation } from '../statistics/standard-deviation.js';
import { expectColumn, expectTruncated } from '../testing/compare.js';
import { prices } from '../testing/arbitraries.js';
import { chartSchool, knownValuesPresent, skender, taLib, whereAbsent } from '../testing/known-values.js';
import { BollingerBands } from './bollinger-bands.js';

const itWithData = knownValuesPresent ? it : it.skip;

const run = (period: number, multiplier: number, inputs: readonly number[]) => {
  const bands = new BollingerBands(period, multiplier);
  return inputs.map((input) => {
    bands.update(input);
    return bands.value;
  });
};

describe('Bollinger bands', () => {
  itWithData(`equal TA-Lib${whereAbsent}`, () => {
    const { bars, cases } = taLib('BBANDS');
    expect(cases).toHaveLength(1);
    for (const { bar, out, decimals } of cases) {
      const bands = run(20, 2, bars.close)[bar];
      expectTruncated(bands?.upper, out.upper as number, decimals);
      expectTruncated(bands?.middle, out.middle as number, decimals);
      expectTruncated(bands?.lower, out.lower as number, decimals);
    }
  });

  itWithData(`equal Skender's 502 bars of SPY${whereAbsent}`, () => {
    const { bars, column } = skender('bb');
    const bands = run(20, 2, bars.close);
    for (const [key, name] of [
      ['lower', 'lowerBand'],
      ['middle', 'sma'],
      ['upper', 'upperBand'],
    ] as const)
      expectColumn(
        bands.map((band) => band?.[key]),
        column(name),
        1e-9,
      );
  });

  itWithData(`and the population deviation equal ChartSchool's sheet${whereAbsent}`, () => {
    const { column } = chartSchool('cs-bbands');
    const close = column('Close');
    const bands = run(20, 2, close);
    column('20-day Standard Deviation').forEach((deviation, i) => {
      if (Number.isNaN(deviation)) return;
      const window = Float64Array.from(close.slice(i - 19, i + 1));
      expect(populationDeviation(window)).toBeCloseTo(deviation, 5);
      expect(bands[i]?.upper).toBeCloseTo(column('HighBand')[i] as number, 5);
    });
  });

  it('lie a multiple of the population deviation from the mean', () => {
    expect(run(4, 1.5, [2, 4, 4, 6]).at(-1)).toEqual({
      lower: 4 - 1.5 * Math.SQRT2,
      middle: 4,
      upper: 4 + 1.5 * Math.SQRT2,
    });
    expect(run(3, 2, [1, 1]).at(-1)).toBeUndefined();
  });

  it('close on a constant, scale with the price, and do not see the future', () => {
    expect(run(3, 2, [9, 9, 9]).at(-1)).toEqual({ lower: 9, middle: 9, upper: 9 });
    fc.assert(
      fc.property(prices(6), (inputs) => {
        const bands = run(5, 2, inputs);
        expect(run(5, 2, inputs.slice(0, -1))).toEqual(bands.slice(0, -1));
        const doubled = run(
          5,
          2,
          inputs.map((x) => x * 2),
        ).at(-1);
        expect(doubled?.upper).toBe(2 * (bands.at(-1)?.upper as number));
      }),
    );
  });

  it('refuse a multiplier that is not positive', () => {
    expect(() => new BollingerBands(20, 0)).toThrow(RangeError);
  });
});
