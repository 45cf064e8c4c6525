import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectColumn, expectTruncated } from '../testing/compare.js';
import { prices } from '../testing/arbitraries.js';
import { knownValuesPresent, skender, taLib, whereAbsent } from '../testing/known-values.js';
import { Macd, type MacdPeriods, type MacdSeeding } from './macd.js';

const itWithData = knownValuesPresent ? it : it.skip;
const USUAL = { fast: 12, slow: 26, signal: 9 };

const run = (inputs: readonly number[], seeding?: MacdSeeding, periods: MacdPeriods = USUAL) => {
  const macd = new Macd(periods, seeding);
  return inputs.map((input) => {
    macd.update(input);
    return { macd: macd.value, signal: macd.signal, histogram: macd.histogram };
  });
};

describe('MACD', () => {
  itWithData(`equals TA-Lib with the averages seeded together${whereAbsent}`, () => {
    const { bars, cases } = taLib('MACD');
    expect(cases).toHaveLength(1);
    for (const { bar, out, decimals } of cases) {
      const row = run(bars.close)[bar];
      expectTruncated(row?.macd, out.macd as number, decimals);
      expectTruncated(row?.signal, out.signal as number, decimals);
      expectTruncated(row?.histogram, out.hist as number, decimals);
    }
  });

  itWithData(`equals Skender's 502 bars of SPY with the averages seeded apart${whereAbsent}`, () => {
    const { bars, column } = skender('macd');
    const rows = run(bars.close, 'apart');
    for (const key of ['macd', 'signal', 'histogram'] as const)
      expectColumn(
        rows.map((row) => row[key]),
        column(key),
        1e-9,
      );
  });

  itWithData(`gives the same with either seeding once the start is forgotten${whereAbsent}`, () => {
    const { bars } = skender('macd');
    const together = run(bars.close, 'together').slice(150);
    const apart = run(bars.close, 'apart').slice(150);
    together.forEach((row, i) => expect(row.signal).toBeCloseTo(apart[i]?.signal as number, 6));
  });

  it('speaks when each of its averages can', () => {
    const rows = run([1, 2, 3, 4, 5, 6], 'together', { fast: 2, slow: 4, signal: 2 });
    // Seeded together: (3 + 4) / 2 - (1 + 2 + 3 + 4) / 4 = 1 at bar 3, where the slow one starts.
    expect(rows.map((row) => row.macd)).toEqual([undefined, undefined, undefined, 1, 1, 1]);
    expect(rows.map((row) => row.signal)).toEqual([undefined, undefined, undefined, undefined, 1, 1]);
    expect(rows[5]?.histogram).toBeCloseTo(0, 12);
  });

  it('is zero on a constant, scales with the price, and does not see the future', () => {
    expect(run(Array<number>(40).fill(8)).at(-1)).toEqual({ macd: 0, signal: 0, histogram: 0 });
    const periods = { fast: 3, slow: 5, signal: 2 };
    fc.assert(
      fc.property(prices(8), (inputs) => {
        const rows = run(inputs, 'together', periods);
        expect(run(inputs.slice(0, -1), 'together', periods)).toEqual(rows.slice(0, -1));
        const doubled = run(
          inputs.map((x) => x * 2),
          'together',
          periods,
        );
        expect(doubled.at(-1)?.histogram).toBe(2 * (rows.at(-1)?.histogram as number));
      }),
    );
  });

  it('refuses a fast period that is not below the slow one', () => {
    expect(() => new Macd({ fast: 26, slow: 26, signal: 9 })).toThrow(RangeError);
  });
});
