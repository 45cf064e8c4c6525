import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { barsWithin } from './bars-within.js';
import { lastJump } from './last-jump.js';
import { relativeVolume } from './relative-volume.js';
import { unsoundBar } from './unsound-bar.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
const span = (day: number, minutes = 390) => ({ open: day * DAY, close: day * DAY + minutes * MINUTE });
const of = (...values: number[]) => Float64Array.from(values);

/** Minute bars given as [day, minute after the open, volume]. */
function minutes(...rows: [day: number, minute: number, volume: number][]) {
  const openTime = Float64Array.from(rows, ([day, minute]) => day * DAY + minute * MINUTE);
  return {
    openTime,
    closeTime: openTime.map((time) => time + MINUTE),
    volume: Float64Array.from(rows, ([, , volume]) => volume),
  };
}

describe('barsWithin', () => {
  const bars = minutes([1, -5, 1], [1, 0, 1], [1, 3, 1], [1, 389, 1], [1, 390, 1]);

  it('leaves out pre- and post-market and what had not closed', () => {
    expect(barsWithin(bars, span(1), Infinity)).toEqual({ from: 1, to: 4 });
    expect(barsWithin(bars, span(1), DAY + 4 * MINUTE)).toEqual({ from: 1, to: 3 });
    expect(barsWithin(bars, span(1), DAY + 4 * MINUTE - 1)).toEqual({ from: 1, to: 2 });
  });

  it('is empty where there is nothing, never turned round', () => {
    expect(barsWithin(bars, span(1), 0)).toEqual({ from: 1, to: 1 });
    expect(barsWithin(bars, span(7), Infinity)).toEqual({ from: 5, to: 5 });
  });
});

describe('relativeVolume', () => {
  const bars = minutes(
    [1, 0, 100],
    [1, 2, 100],
    [1, 9, 5000],
    [2, 1, 400],
    [2, 3, 9000],
    [5, -9, 7000],
    [5, 0, 300],
    [5, 2, 150],
    [5, 3, 8000],
  );

  it('compares with the same minute of earlier sessions, whatever they did later', () => {
    const asOf = span(5).open + 3 * MINUTE;
    // 450 by minute 3, against (200 + 400) / 2; day 3 has no bars and is no session without volume.
    expect(relativeVolume(bars, span(5), [span(1), span(2), span(3)], asOf)).toEqual({
      ratio: 1.5,
      sessions: 2,
    });
  });

  it('leaves out a session that had ended before that minute', () => {
    const asOf = span(5).open + 3 * MINUTE;
    expect(relativeVolume(bars, span(5), [span(1), span(2, 2)], asOf)).toEqual({ ratio: 2.25, sessions: 1 });
  });

  it('is unknown without anything to compare with', () => {
    const asOf = span(5).open + 3 * MINUTE;
    expect(relativeVolume(bars, span(5), [], asOf)).toBeUndefined();
    expect(relativeVolume(bars, span(5), [span(5), span(6)], asOf)).toBeUndefined();
    expect(relativeVolume(bars, span(5), [span(1)], span(5).open)).toBeUndefined();
    expect(relativeVolume(bars, span(2), [span(1, 390)], span(2).open)).toBeUndefined();
  });

  it('stands still after the close', () => {
    const at = (asOf: number) => relativeVolume(bars, span(5), [span(1)], asOf);
    expect(at(span(5).close)).toEqual(at(span(5).close + DAY));
  });

  it('does not see later bars, and does not depend on the unit of volume', () => {
    const row = fc.tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 0, max: 30 }),
      fc.nat({ max: 1000 }),
    );
    const rows = fc.uniqueArray(row, { minLength: 5, selector: ([day, minute]) => day * 100 + minute });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 30 }), (unsorted, minute) => {
        const all = [...unsorted].sort(([a, b], [c, d]) => a - c || b - d);
        const asOf = span(4).open + minute * MINUTE;
        const seen = all.filter(([day, at]) => day * DAY + (at + 1) * MINUTE <= asOf);
        const earlier = [span(1), span(2), span(3)];
        const whole = relativeVolume(minutes(...all), span(4), earlier, asOf);
        expect(relativeVolume(minutes(...seen), span(4), earlier, asOf)).toEqual(whole);
        const double = minutes(...all.map(([d, m, v]): [number, number, number] => [d, m, 2 * v]));
        expect(relativeVolume(double, span(4), earlier, asOf)).toEqual(whole);
      }),
    );
  });
});

describe('unsoundBar', () => {
  const sound = { open: of(2, 2), high: of(3, 3), low: of(1, 1), close: of(2, 2), volume: of(0, 5) };

  it('passes sound bars, also without volume', () => {
    expect(unsoundBar(sound, 0, 2)).toBeUndefined();
  });

  it.each([
    ['open', NaN],
    ['open', 4],
    ['high', Infinity],
    ['high', 1.5],
    ['low', 0],
    ['low', -1],
    ['low', 2.5],
    ['low', NaN],
    ['close', NaN],
    ['close', 9],
    ['volume', -1],
    ['volume', NaN],
    ['volume', Infinity],
  ] as const)('names the bar with %s %d', (column, value) => {
    const bars = { ...sound, [column]: of((sound[column] as Float64Array)[0] as number, value) };
    expect(unsoundBar(bars, 0, 2)).toEqual({ at: 1, fault: expect.stringContaining(`${column} ${value}`) });
    expect(unsoundBar(bars, 0, 1)).toBeUndefined();
  });
});

describe('lastJump', () => {
  it('finds the way down of a spike, and a split', () => {
    expect(lastJump(of(10, 11, 1000, 10, 11), 1.6)).toBe(3);
    expect(lastJump(of(644, 645, 93, 94), 1.6)).toBe(2);
    expect(lastJump(of(644, 645, 93, 94), 1.6, 2)).toBeUndefined();
    expect(lastJump(of(10, 15, 10), 1.6)).toBeUndefined();
  });

  it('refuses a ratio that every step would break', () => {
    expect(() => lastJump(of(1, 2), 1)).toThrow(RangeError);
  });
});
