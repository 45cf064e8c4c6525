import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MarketClock } from './market-clock.js';

const FIRST = Date.parse('2018-02-07T21:00:00Z');

describe('MarketClock', () => {
  it('is the wall clock when live', () => {
    let wallMs = 5_000;
    const clock = MarketClock.parse('live', 0, () => wallMs);
    expect([clock.live, clock.speed, clock.now(), clock.wallMsUntil(7_500)]).toEqual([true, 1, 5_000, 2_500]);
    wallMs = 9_000;
    expect([clock.now(), clock.wallMsUntil(7_500)]).toEqual([9_000, 0]);
  });

  it('begins at its moment when started and runs at its speed', () => {
    let wallMs = 1_000;
    const clock = MarketClock.parse('2018-02-07T21:00:00Z@60x', 1_000, () => wallMs);
    expect([clock.live, clock.speed, clock.now()]).toEqual([false, 60, FIRST]);
    wallMs += 500;
    expect(clock.now()).toBe(FIRST + 30_000);
    expect(clock.wallMsUntil(FIRST + 60_000)).toBe(500);
  });

  it('runs at 1x without a speed', () => {
    const clock = MarketClock.parse('2018-02-07T21:00:00Z', 0, () => 1_234);
    expect([clock.speed, clock.now()]).toEqual([1, FIRST + 1_234]);
  });

  it('has reached a moment after waiting for it, and not a wall millisecond earlier', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }).map((thousandths) => thousandths / 1_000),
        fc.integer({ min: 0, max: 10_000_000 }),
        (speed, aheadMs) => {
          let wallMs = 77;
          const clock = MarketClock.parse(`2018-02-07T21:00:00Z@${speed}x`, 77, () => wallMs);
          const waitMs = clock.wallMsUntil(FIRST + aheadMs);
          wallMs += waitMs;
          expect(clock.now()).toBeGreaterThanOrEqual(FIRST + aheadMs);
          wallMs -= 1;
          if (waitMs > 0) expect(clock.now()).toBeLessThan(FIRST + aheadMs);
        },
      ),
    );
  });

  it.each([
    '',
    'LIVE',
    'live@2x',
    '2018-02-07',
    '2018-02-30T21:00:00Z',
    '2018-02-07T21:00:00Z@',
    '2018-02-07T21:00:00Z@0x',
    '2018-02-07T21:00:00Z@-1x',
    '2018-02-07T21:00:00Z@60',
    '2018-02-07T21:00:00Z@1x@2x',
  ])('refuses %j, saying what it received', (text) => {
    expect(() => MarketClock.parse(text)).toThrow(RangeError);
    expect(() => MarketClock.parse(text)).toThrow(JSON.stringify(text));
  });
});
