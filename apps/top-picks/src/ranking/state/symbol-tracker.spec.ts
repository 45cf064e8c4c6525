import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MODE_PROFILES } from '../profile/mode-profiles.js';
import { cut, dayClose, seriesOf, walk } from '../testing/series.js';
import { SymbolTracker } from './symbol-tracker.js';
import { TrackerStore } from './tracker-store.js';
import { visibleBars } from './visible-bars.js';

const profile = MODE_PROFILES.swing;
const fresh = (series: Parameters<SymbolTracker['advance']>[0], visible: number) =>
  new SymbolTracker(profile).advance(series, visible);

describe('symbol tracker', () => {
  it('fed in steps equals fed at once, bit for bit, forwards and backwards', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 8 }),
        (seed, steps) => {
          const series = seriesOf(walk(seed, 200));
          const tracker = new SymbolTracker(profile);
          for (const visible of steps)
            expect(tracker.advance(cut(series, visible), visible)).toEqual(fresh(series, visible));
        },
      ),
    );
  });

  it.each([
    ['a bar restated in the middle', (closes: number[]) => closes.with(70, 99)],
    ['a bar dropped', (closes: number[]) => closes.toSpliced(70, 1)],
    ['a bar put in', (closes: number[]) => closes.toSpliced(70, 0, 99)],
    ['an earlier start', (closes: number[]) => [99, ...closes]],
    ['a later start', (closes: number[]) => closes.slice(20)],
  ])('starts again after %s', (_, revise) => {
    const closes = walk(3, 150);
    const tracker = new SymbolTracker(profile);
    tracker.advance(seriesOf(closes), 150);
    const revised = seriesOf(revise(closes));
    expect(tracker.advance(revised, revised.length)).toEqual(fresh(revised, revised.length));
  });

  it('starts again when the adjustment of the past changes', () => {
    const closes = walk(4, 150);
    const tracker = new SymbolTracker(profile);
    tracker.advance(seriesOf(closes, { adjClose: closes }), 150);
    const dividend = seriesOf(closes, {
      adjClose: closes.map((close, i) => (i < 140 ? close * 0.98 : close)),
    });
    expect(tracker.advance(dividend, 150)).toEqual(fresh(dividend, 150));
    expect(tracker.advance(dividend, 150)).not.toEqual(fresh(seriesOf(closes), 150));
  });

  it('carries the adjustment over a bar that lacks it', () => {
    const closes = walk(5, 150);
    const adjClose = closes.map((close) => close / 2);
    const gap = adjClose.with(100, NaN);
    expect(fresh(seriesOf(closes, { adjClose: gap }), 150)).toEqual(
      fresh(seriesOf(closes, { adjClose }), 150),
    );
  });
});

describe('visible bars', () => {
  it('are those that have closed by the as-of', () => {
    const series = seriesOf([1, 2, 3]);
    expect(
      [dayClose(0) - 1, dayClose(0), dayClose(1), dayClose(9)].map((at) => visibleBars(series, at)),
    ).toEqual([0, 1, 2, 3]);
  });
});

describe('tracker store', () => {
  it('keeps one tracker a symbol and mode, and drops the least recently used', () => {
    const store = new TrackerStore(2);
    const first = store.tracker('A', profile);
    store.tracker('B', profile);
    expect(store.tracker('A', profile)).toBe(first);
    store.tracker('A', MODE_PROFILES.positional);
    expect(store.size).toBe(2);
    expect(store.tracker('A', profile)).toBe(first);
    store.tracker('B', profile);
    store.tracker('C', profile);
    expect(store.tracker('A', profile)).not.toBe(first);
  });

  it('refuses to keep none', () => {
    expect(() => new TrackerStore(0)).toThrow(RangeError);
  });
});
