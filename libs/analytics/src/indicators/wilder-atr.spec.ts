import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectColumn, expectTruncated } from '../testing/compare.js';
import { bars as arbitraryBars, type ArbitraryBar } from '../testing/arbitraries.js';
import { knownValuesPresent, skender, taLib, whereAbsent, type Bars } from '../testing/known-values.js';
import { trueRange } from './true-range.js';
import { WilderAtr } from './wilder-atr.js';

const itWithData = knownValuesPresent ? it : it.skip;

const rows = ({ high, low, close }: Bars): ArbitraryBar[] =>
  close.map((c, i) => ({ high: high[i] as number, low: low[i] as number, close: c }));

const run = (period: number, bars: readonly ArbitraryBar[]) => {
  const atr = new WilderAtr(period);
  return bars.map(({ high, low, close }) => {
    atr.update(high, low, close);
    return atr.value;
  });
};

const ranges = (bars: readonly ArbitraryBar[]) =>
  bars.map(({ high, low }, i) => {
    const previous = bars[i - 1];
    return previous && trueRange(high, low, previous.close);
  });

describe('true range', () => {
  itWithData(`equals TA-Lib and Skender${whereAbsent}`, () => {
    const { bars, cases } = taLib('TRANGE');
    expect(cases).toHaveLength(4);
    for (const { bar, out, decimals } of cases)
      expectTruncated(ranges(rows(bars))[bar], out.tr as number, decimals);
    const published = skender('tr');
    expectColumn(ranges(rows(published.bars)), published.column('tr'), 1e-9);
  });

  it.each([
    ['the bar itself', 12, 10, 11, 2],
    ['a gap up', 12, 10, 7, 5],
    ['a gap down', 12, 10, 15, 5],
  ])('covers %s', (_, high, low, previousClose, expected) => {
    expect(trueRange(high, low, previousClose)).toBe(expected);
  });
});

describe('Wilder ATR', () => {
  itWithData(`equals TA-Lib${whereAbsent}`, () => {
    const { bars, cases } = taLib('ATR');
    expect(cases).toHaveLength(11);
    for (const { params, bar, out, decimals } of cases)
      expectTruncated(run(params.period as number, rows(bars))[bar], out.atr as number, decimals);
  });

  itWithData(`equals Skender's 502 bars of SPY${whereAbsent}`, () => {
    const { bars, column } = skender('atr');
    expectColumn(run(14, rows(bars)), column('atr'), 1e-9);
  });

  it('starts with the mean of the ranges after the first bar, then moves by one period-th', () => {
    const bars = [
      { high: 90, low: 10, close: 50 },
      { high: 52, low: 50, close: 51 },
      { high: 53, low: 49, close: 50 },
      { high: 57, low: 50, close: 55 },
    ];
    expect(run(2, bars)).toEqual([undefined, undefined, 3, 5]);
  });

  it('is never negative, scales with the price, and does not see the future', () => {
    fc.assert(
      fc.property(arbitraryBars(6), (bars) => {
        const values = run(4, bars);
        expect(run(4, bars.slice(0, -1))).toEqual(values.slice(0, -1));
        const scaled = run(
          4,
          bars.map(({ high, low, close }) => ({ high: high * 2, low: low * 2, close: close * 2 })),
        );
        expect(scaled).toEqual(values.map((value) => value && value * 2));
        for (const value of values) if (value !== undefined) expect(value).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
