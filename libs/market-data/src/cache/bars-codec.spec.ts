import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seriesOf } from './testing/series-of.js';
import { decodeBars, encodeBars } from './bars-codec.js';
import { CorruptEntryError } from './corrupt-entry.error.js';

const DAY_MS = 86_400_000;
const START = Date.UTC(2018, 0, 2, 14, 30);

const price = fc.oneof(
  fc.integer({ min: 1, max: 1_000_000 }).map((cents) => cents / 100),
  fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
  fc.constantFrom(Number.MIN_VALUE, 2 ** 51, 0.1 + 0.2),
);
const bar = fc.record({
  gapMs: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: DAY_MS })),
  spanMs: fc.constantFrom(60_000, 1, 23_400_000),
  prices: fc.tuple(price, price, price, price),
  volume: fc.oneof(fc.integer({ min: 0, max: 2 ** 53 - 1 }), fc.double({ min: 0, max: 1e6, noNaN: true })),
  adjClose: fc.oneof(price, fc.constant(Number.NaN)),
});
const entry = fc.record({
  series: fc.tuple(fc.array(bar, { maxLength: 30 }), fc.boolean()).map(([bars, adjusted]) => {
    let at = START;
    return seriesOf(
      bars.map(({ gapMs, spanMs, prices, volume, adjClose }) => {
        const openTime = at + gapMs;
        at = openTime + spanMs;
        const [open, high, low, close] = prices;
        return { openTime, closeTime: at, open, high, low, close, volume, ...(adjusted ? { adjClose } : {}) };
      }),
      adjusted,
    );
  }),
  coveredTo: fc.constantFrom(START, START + 0.5),
  completeSince: fc.constantFrom(START, Infinity),
  expiresAt: fc.constant(START + DAY_MS),
  source: fc.constantFrom(0, 2 ** 32 - 1),
});

describe('the encoding of cached bars', () => {
  it('gives back every bit', () => {
    fc.assert(
      fc.property(entry, (cached) => {
        const read = decodeBars('A', '1d', encodeBars(cached));
        expect(read).toEqual(cached);
        const signs = (values: Float64Array) => [...values].map((value) => Object.is(value, -0));
        expect(signs(read.series.volume)).toEqual(signs(cached.series.volume));
      }),
      { numRuns: 200 },
    );
  });

  it('refuses what was cut, lengthened or changed anywhere', () => {
    fc.assert(
      fc.property(entry, fc.nat(), fc.integer({ min: 1, max: 255 }), (cached, place, change) => {
        const bytes = encodeBars(cached);
        const spoilt = Uint8Array.from(bytes);
        spoilt[place % bytes.length] = (spoilt[place % bytes.length] as number) ^ change;
        const wrong = [spoilt, bytes.subarray(0, place % bytes.length), Uint8Array.from([...bytes, change])];
        for (const received of wrong)
          expect(() => decodeBars('A', '1d', received)).toThrow(CorruptEntryError);
      }),
      { numRuns: 100 },
    );
  });

  it('takes a third of the memory for prices in cents', () => {
    const series = seriesOf(
      Array.from({ length: 1_259 }, (_, i) => {
        const [close, openTime] = [(10_000 + ((i * 7_919) % 500)) / 100, START + i * DAY_MS];
        const prices = { open: close - 0.25, high: close + 1.5, low: close - 1.75, close };
        return { openTime, closeTime: openTime + 23_400_000, ...prices, volume: 1e6 + ((i * 104_729) % 9e6) };
      }),
    );
    const cached = { series, coveredTo: START, completeSince: START, expiresAt: START, source: 1 };
    expect(encodeBars(cached).length).toBeLessThan((1_259 * 56) / 3);
  });
});
