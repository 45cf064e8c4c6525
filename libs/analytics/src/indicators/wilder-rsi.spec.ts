import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectColumn, expectTruncated, trace } from '../testing/compare.js';
import { prices } from '../testing/arbitraries.js';
import { knownValuesPresent, skender, stockCharts, taLib, whereAbsent } from '../testing/known-values.js';
import { RSI } from 'trading-signals';
import { WilderRsi } from './wilder-rsi.js';

const itWithData = knownValuesPresent ? it : it.skip;

const run = (period: number, inputs: readonly number[]) => {
  const rsi = new WilderRsi(period);
  return trace(inputs, (input) => {
    rsi.update(input);
    return rsi.value;
  });
};

describe('Wilder RSI', () => {
  itWithData(`equals TA-Lib${whereAbsent}`, () => {
    const { bars, cases } = taLib('RSI');
    expect(cases).toHaveLength(4);
    for (const { params, bar, out, decimals } of cases)
      expectTruncated(run(params.period as number, bars.close)[bar], out.rsi as number, decimals);
  });

  itWithData(`equals StockCharts' QQQQ table${whereAbsent}`, () => {
    const { close, period, expected } = stockCharts('rsi_qqqq');
    expectColumn(run(period, close), expected, 1e-6);
  });

  itWithData(`equals Skender's 502 bars of SPY${whereAbsent}`, () => {
    const { bars, column } = skender('rsi');
    expectColumn(run(14, bars.close), column('rsi'), 1e-9);
  });

  it('weighs average gain against average loss', () => {
    // Gains 2 and 0, losses 0 and 1: averages 1 and 0.5, RS 2, RSI 100 - 100 / 3.
    expect(run(2, [10, 12, 11])[2]).toBeCloseTo(66.6667, 4);
    // Then a gain of 1: averages 1 and 0.25, RS 4, RSI 80.
    expect(run(2, [10, 12, 11, 12])[3]).toBeCloseTo(80, 9);
  });

  it('is 100 on gains alone, 0 on losses alone, and silent on a series that has never moved', () => {
    expect(run(3, [1, 2, 3, 4]).at(-1)).toBe(100);
    expect(run(3, [4, 3, 2, 1]).at(-1)).toBe(0);
    expect(run(3, [7, 7, 7, 7, 7]).at(-1)).toBeUndefined();
  });

  it('stays within 0 and 100, is free of scale, and does not see the future', () => {
    fc.assert(
      fc.property(prices(7), (inputs) => {
        const values = run(5, inputs);
        expect(run(5, inputs.slice(0, -1))).toEqual(values.slice(0, -1));
        const scaled = run(
          5,
          inputs.map((x) => x * 8),
        );
        expect(scaled).toEqual(values);
        for (const value of values) if (value !== undefined) expect(value >= 0 && value <= 100).toBe(true);
      }),
    );
  });

  it('equals trading-signals on any series that moves', () => {
    fc.assert(
      fc.property(prices(7), (inputs) => {
        const library = new RSI(5);
        const theirs = inputs.map((input) => library.update(input, false) ?? undefined);
        run(5, inputs).forEach((value, i) => {
          if (value !== undefined) expect(value).toBeCloseTo(theirs[i] as number, 8);
        });
      }),
    );
  });

  it('turns over when the series is mirrored', () => {
    fc.assert(
      fc.property(prices(7), (inputs) => {
        const mirrored = run(
          5,
          inputs.map((x) => 2000 - x),
        ).at(-1);
        const value = run(5, inputs).at(-1);
        if (value === undefined || mirrored === undefined) expect(mirrored).toBe(value);
        else expect(mirrored).toBeCloseTo(100 - value, 6);
      }),
    );
  });

  it.each([0, -1, 2.5])('refuses a period of %p', (period) => {
    expect(() => new WilderRsi(period)).toThrow(RangeError);
  });
});
