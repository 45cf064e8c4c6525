import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bars } from '../testing/arbitraries.js';
import { knownValuesPresent, whereAbsent } from '../testing/known-values.js';
import { vwapCases, vwapMinutes } from '../testing/vwap-cases.js';
import { Vwap } from './vwap.js';

const itWithData = knownValuesPresent ? it : it.skip;
/** Bars of one price each: the typical price is that price. */
function fed(...trades: readonly (readonly [price: number, volume: number])[]): Vwap {
  const vwap = new Vwap();
  for (const [price, volume] of trades) vwap.update(price, price, price, volume);
  return vwap;
}

describe('VWAP', () => {
  itWithData(`equals the published minutes from the open and from 10:00${whereAbsent}`, () => {
    const minutes = vwapMinutes();
    const cases = vwapCases();
    expect([minutes.length, cases.length]).toEqual([391, 7]);
    for (const { anchor, bar, vwap } of cases) {
      const from = anchor === 'session start' ? 0 : minutes.findIndex(({ time }) => time === anchor);
      expect(from).toBeGreaterThanOrEqual(0);
      const accumulator = new Vwap();
      for (const { high, low, close, volume } of minutes.slice(from, bar + 1))
        accumulator.update(high, low, close, volume);
      expect(accumulator.value).toBeCloseTo(vwap, 4);
    }
  });

  it('weighs by volume, and its bands by the weighted deviation', () => {
    const vwap = fed([10, 1], [20, 3]);
    expect(vwap.value).toBe(17.5);
    // (1 × 7.5² + 3 × 2.5²) / 4
    expect(vwap.deviation).toBeCloseTo(Math.sqrt(18.75), 12);
    expect(vwap.bands(2)?.upper).toBeCloseTo(17.5 + 2 * Math.sqrt(18.75), 12);
    expect(vwap.bands(2)?.lower).toBeCloseTo(17.5 - 2 * Math.sqrt(18.75), 12);
    expect(vwap.volume).toBe(4);
  });

  it('takes the typical price of a bar', () => {
    const vwap = new Vwap();
    vwap.update(12, 6, 9.6, 5);
    expect(vwap.value).toBeCloseTo(9.2, 12);
    expect(vwap.deviation).toBe(0);
  });

  it('has no value while nothing was traded, and a bar without volume changes nothing', () => {
    const silent = fed([10, 0], [11, 0]);
    expect([silent.value, silent.deviation, silent.bands(1)]).toEqual([undefined, undefined, undefined]);
    expect(fed([10, 4], [99, 0], [12, 4]).value).toBe(fed([10, 4], [12, 4]).value);
  });

  it('keeps a deviation of cents on a price of a hundred thousand', () => {
    const trades = Array.from({ length: 400 }, (_, i) => [100_000 + (i % 2) / 100, 1e6] as const);
    expect(fed(...trades).deviation).toBeCloseTo(0.005, 6);
  });

  const traded = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 70, maxLength: 70 });

  it('equals the sums it stands for, whatever the prices, and scales with them', () => {
    fc.assert(
      fc.property(bars(1), traded, (window, volumes) => {
        const [one, tenfold] = [new Vwap(), new Vwap()];
        let [value, volume] = [0, 0];
        window.forEach(({ high, low, close }, i) => {
          one.update(high, low, close, volumes[i] as number);
          tenfold.update(10 * high, 10 * low, 10 * close, volumes[i] as number);
          value += ((high + low + close) / 3) * (volumes[i] as number);
          volume += volumes[i] as number;
        });
        expect(one.value).toBeCloseTo(value / volume, 8);
        expect(tenfold.value).toBeCloseTo(10 * (one.value as number), 7);
        // The root of what rounding leaves of a variance of zero: about 1e-8 of the price.
        expect(tenfold.deviation).toBeCloseTo(10 * (one.deviation as number), 3);
        expect(Math.min(...window.map(({ low }) => low))).toBeLessThanOrEqual((one.value as number) + 1e-9);
        expect(Math.max(...window.map(({ high }) => high))).toBeGreaterThanOrEqual(
          (one.value as number) - 1e-9,
        );
      }),
    );
  });
});
