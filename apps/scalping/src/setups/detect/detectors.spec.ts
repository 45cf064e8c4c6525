import { describe, expect, it } from '@jest/globals';
import { measureSession } from '../indicators/measure-session.js';
import { mirroredTrack } from '../indicators/mirrored-track.js';
import type { SessionTrack } from '../indicators/session-track.js';
import { setupPlan } from '../plan/setup-plan.js';
import { DEFAULT_SCALPING_PARAMETERS as parameters } from '../scalping-parameters.js';
import { path, series, type MinuteBar } from '../testing/minutes.js';
import { sessionOf } from '../testing/sessions.js';
import { emaCrossPullback } from './ema-cross-pullback.detector.js';
import { openingRangeBreakout } from './opening-range-breakout.detector.js';
import type { SetupDetector } from './setup-detector.js';
import { vwapReclaim } from './vwap-reclaim.detector.js';
import { vwapReject } from './vwap-reject.detector.js';

function trackOf(bars: readonly MinuteBar[]): SessionTrack {
  const minutes = series('X', bars);
  return measureSession(minutes, { from: 0, to: minutes.length }, sessionOf(0), parameters).track;
}

/** What the detector finds at each bar. */
function found(detector: SetupDetector, track: SessionTrack) {
  return Array.from({ length: track.length }, (_, at) => detector.detect(track, at, parameters)).flatMap(
    (pattern, at) => (pattern === undefined ? [] : [{ at, ...pattern }]),
  );
}

describe('opening-range breakout', () => {
  const inside = Array.from({ length: 18 }, (_, i) => 100 + (i % 3));

  it('forms within the range once its minutes are over, high and low of exactly those', () => {
    const bars = path(inside, 0.5);
    const patterns = found(openingRangeBreakout, trackOf(bars));
    expect(patterns[0]).toEqual({ at: 14, trigger: 102.5, structure: 99.5 });
    expect(patterns.map(({ at }) => at)).toEqual([14, 15, 16, 17]);
  });

  it('goes by the clock when minutes are missing', () => {
    const bars = path(inside, 0.5).filter(({ minute }) => ![3, 4, 14].includes(minute));
    const [first] = found(openingRangeBreakout, trackOf(bars));
    expect(first?.at).toBe(12);
    expect(bars[12]?.minute).toBe(15);
  });

  it('does not form outside of the range', () => {
    const bars = path([...inside.slice(0, 14), 105, 106, 107], 0.1);
    expect(found(openingRangeBreakout, trackOf(bars))).toEqual([{ at: 14, trigger: 105.1, structure: 99.9 }]);
  });
});

describe('VWAP reclaim', () => {
  const below = [100, 99, 98, 98, 98, 98, 98];

  it('forms on the first close above after five below, with the stop behind all of them', () => {
    const track = trackOf(path([...below, 103], 0.25));
    expect(found(vwapReclaim, track)).toEqual([{ at: 7, trigger: 103.25, structure: 97.75 }]);
    expect((track.close[7] as number) > (track.vwap[7] as number)).toBe(true);
  });

  it('does not form after four, and is a loss of the VWAP on the mirrored track', () => {
    expect(found(vwapReclaim, trackOf(path([100, 98, 98, 98, 98, 103])))).toEqual([]);
    const losing = trackOf(path([100, 101, 102, 102, 102, 102, 102, 97], 0.25));
    expect(found(vwapReclaim, losing)).toEqual([]);
    expect(found(vwapReclaim, mirroredTrack(losing))).toEqual([
      { at: 7, trigger: -96.75, structure: -102.25 },
    ]);
  });
});

describe('VWAP rejection', () => {
  const above = path([100, 101, 102, 102, 102, 102, 102], 0.1);
  const test = (open: number, high: number, low: number, close: number) =>
    found(vwapReject, trackOf([...above, { minute: 7, open, high, low, close }]));

  it('forms on a dip to the VWAP that closes up and above it', () => {
    expect(test(101.8, 102.2, 101, 102)).toEqual([{ at: 7, trigger: 102.2, structure: 101 }]);
  });

  it('does not form without a touch, on a close below, or on a falling bar', () => {
    expect(test(102, 102.2, 101.9, 102.1)).toEqual([]);
    expect(test(101.2, 102.2, 101, 101.3)).toEqual([]);
    expect(test(102.1, 102.2, 101, 102)).toEqual([]);
  });
});

describe('EMA-cross pullback', () => {
  const falling = Array.from({ length: 25 }, (_, i) => 120 - 0.5 * i);
  const rising = [112, 116, 120, 124];
  const turned = path([...falling, ...rising], 0.1);
  const dip = (minute: number, low: number, close: number): MinuteBar => ({
    minute,
    open: 124,
    high: 125,
    low,
    close,
  });
  const foundAt = (at: number, track: SessionTrack) =>
    found(emaCrossPullback, track).filter((pattern) => pattern.at === at);

  it('forms on a dip to the fast average after the cross, its stop behind the bar and the slow average', () => {
    const { emaFast, emaSlow } = trackOf(turned);
    const above = Array.from(emaFast, (fast, i) => fast > (emaSlow[i] as number));
    expect(above.indexOf(true)).toBe(28);
    const deep = trackOf([...turned, dip(29, 110, 123)]);
    expect(foundAt(29, deep)).toEqual([{ at: 29, trigger: 125, structure: 110 }]);
    const shallow = trackOf([...turned, dip(29, 116, 123)]);
    const slow = shallow.emaSlow[29] as number;
    expect(slow).toBeLessThan(116);
    expect(foundAt(29, shallow)).toEqual([{ at: 29, trigger: 125, structure: slow }]);
  });

  it('does not form without a dip, on a close below, on the cross itself or long after it', () => {
    expect(foundAt(29, trackOf([...turned, dip(29, 122, 123)]))).toEqual([]);
    expect(foundAt(29, trackOf([...turned, dip(29, 110, 111)]))).toEqual([]);
    expect(foundAt(28, trackOf([...turned.slice(0, -1), dip(28, 110, 124)]))).toEqual([]);
    const late = path([...falling, ...rising, ...Array<number>(12).fill(124)], 0.1);
    const track = trackOf([...late, dip(41, 110, 123.9)]);
    expect((track.emaFast[41] as number) > (track.emaSlow[41] as number)).toBe(true);
    expect(foundAt(41, track)).toEqual([]);
  });

  it('does not form before the averages have settled', () => {
    expect(found(emaCrossPullback, trackOf(path([100, 101, 102, 103, 104])))).toEqual([]);
  });
});

describe('a plan', () => {
  it('keeps its stop between one and three ATR', () => {
    const plan = (structure: number) => setupPlan({ trigger: 100, structure }, 1, parameters);
    expect(plan(98)).toEqual({ entry: 100.05, stop: 97.9, target: 104.35 });
    expect(plan(99.99)).toEqual({ entry: 100.05, stop: 99.05, target: 102.05 });
    expect(plan(50)).toEqual({ entry: 100.05, stop: 97.05, target: 106.05 });
  });

  it('is none while the ATR has not settled, or nothing moves', () => {
    expect(setupPlan({ trigger: 100, structure: 99 }, NaN, parameters)).toBeUndefined();
    expect(setupPlan({ trigger: 100, structure: 99 }, 0, parameters)).toBeUndefined();
  });
});
