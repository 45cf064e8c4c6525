import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectColumn, expectTruncated, trace } from '../testing/compare.js';
import { prices } from '../testing/arbitraries.js';
import { knownValuesPresent, skender, stockCharts, taLib, whereAbsent } from '../testing/known-values.js';
import { Ema } from './ema.js';
import { Sma } from './sma.js';

const itWithData = knownValuesPresent ? it : it.skip;

const run = (average: Ema | Sma, inputs: readonly number[]) =>
  trace(inputs, (input) => {
    average.update(input);
    return average.value;
  });

describe.each([
  ['SMA', Sma, 'sma', 5e-3],
  ['EMA', Ema, 'ema', 5e-6],
] as const)('%s', (fn, Average, name, printedPlaces) => {
  itWithData(`equals TA-Lib${whereAbsent}`, () => {
    const { bars, cases } = taLib(fn);
    expect(cases.length).toBeGreaterThan(5);
    for (const { params, bar, out, decimals } of cases)
      expectTruncated(run(new Average(params.period as number), bars.close)[bar], out.ma as number, decimals);
  });

  itWithData(`equals StockCharts' table of ten periods${whereAbsent}`, () => {
    const { close, period, expected } = stockCharts(`${name}10`);
    expectColumn(run(new Average(period), close), expected, printedPlaces + 1e-9);
  });

  itWithData(`equals Skender's 502 bars of SPY${whereAbsent}`, () => {
    const { bars, column } = skender(name);
    expectColumn(run(new Average(20), bars.close), column(name), 1e-9);
  });

  it('is the plain mean when it first speaks, and silent before', () => {
    expect(run(new Average(3), [1, 2, 6])).toEqual([undefined, undefined, 3]);
  });

  it('follows a constant exactly', () => {
    expect(run(new Average(2), [5, 5, 5, 5])).toEqual([undefined, 5, 5, 5]);
  });

  it('never leaves the range of what it has seen, scales with it, and does not see the future', () => {
    fc.assert(
      fc.property(prices(6), (inputs) => {
        const values = run(new Average(5), inputs);
        const scaled = run(
          new Average(5),
          inputs.map((x) => x * 4),
        );
        expect(run(new Average(5), inputs.slice(0, -1))).toEqual(values.slice(0, -1));
        values.forEach((value, i) => {
          if (value === undefined) return;
          const seen = inputs.slice(0, i + 1);
          expect(value).toBeGreaterThanOrEqual(Math.min(...seen) * (1 - 1e-12));
          expect(value).toBeLessThanOrEqual(Math.max(...seen) * (1 + 1e-12));
          expect(scaled[i]).toBe(value * 4);
        });
      }),
    );
  });

  it.each([0, -1, 2.5, NaN])('refuses a period of %p', (period) => {
    expect(() => new Average(period)).toThrow(RangeError);
  });
});

it('EMA(2) weighs the newest input two thirds', () => {
  expect(run(new Ema(2), [1, 3, 5])).toEqual([undefined, 2, 4]);
});
