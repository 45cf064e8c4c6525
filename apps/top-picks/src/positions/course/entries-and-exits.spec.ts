import { describe, expect, it } from '@jest/globals';
import { move, type Ohlc } from '../testing/daily-bars.js';
import { SHORT } from '../testing/follow.js';
import { storyOf } from '../testing/story.js';

/** Close of the run's own bar: its range would fill and stop anything, and must not count. */
const RUN: Ohlc = [100, 120, 80, 100];
const UP_FIRST: Ohlc = [101, 103, 100.5, 102];

/** Bars as seen by a short: turned round 100. */
const turned = (bars: readonly Ohlc[]): Ohlc[] =>
  bars.map(([open, high, low, close]) => [200 - open, 200 - low, 200 - high, 200 - close]);

describe('an entry at the last price', () => {
  it.each<[string, Ohlc[], string[]]>([
    ['fills at the open that is better', [[98, 101, 97, 99]], ['entered 98 @1']],
    ['fills at its level when the bar comes down to it', [[101, 102, 99, 101]], ['entered 100 @1']],
    [
      'waits for as long as the price stays above',
      [UP_FIRST, UP_FIRST, [102, 103, 99.5, 101]],
      ['entered 100 @3'],
    ],
    ['is never reached by a price that only rises', [UP_FIRST, [104, 130, 103, 128]], []],
    [
      'is stopped in the bar that came down through both',
      [[101, 102, 94, 96]],
      ['entered 100 @1', 'stop_hit 95 @1'],
    ],
    [
      'does not count a target that the bar of the entry may have touched before it',
      [[101, 108, 99, 103]],
      ['entered 100 @1 ambiguous'],
    ],
    [
      'is stopped where its bar touched everything',
      [[101, 108, 94, 103]],
      ['entered 100 @1 ambiguous', 'stop_hit 95 @1 ambiguous'],
    ],
    [
      'and its stop fill at the open that lies beyond both',
      [[90, 99, 89, 97]],
      ['entered 90 @1', 'stop_hit 90 @1'],
    ],
  ])('%s', (_, bars, events) => {
    expect(storyOf([RUN, ...bars]).events).toEqual(['opened @0', ...events]);
    const mirrored = events.map((event) =>
      event.replace(/ (\d+) /, (_all, price) => ` ${200 - Number(price)} `),
    );
    expect(storyOf([RUN, ...turned(bars)], SHORT).events).toEqual(['opened @0', ...mirrored]);
  });
});

describe('an entry above the last price', () => {
  const breakout = { entry: 102, stop: 97, targets: [109.5, 117] };

  it.each<[string, Ohlc[], string[]]>([
    ['waits while the price stays below', [[100, 101.9, 99, 101]], []],
    ['fills at its level on the way up', [[100, 103, 99, 103]], ['entered 102 @1']],
    ['fills at the open of a bar that gaps over it', [[104, 106, 103, 105]], ['entered 104 @1']],
    [
      'reaches a target in the same bar, which it must have passed on the way',
      [[100, 110, 99, 108]],
      ['entered 102 @1', 'target_hit 1 109.5 @1'],
    ],
    [
      'is stopped by the bar that may have seen the stop before it',
      [[100, 103, 96.5, 102.5]],
      ['entered 102 @1 ambiguous', 'stop_hit 97 @1 ambiguous'],
    ],
  ])('%s', (_, bars, events) => {
    expect(storyOf([RUN, ...bars], breakout).events).toEqual(['opened @0', ...events]);
  });

  it('is told from rounding to a tick', () => {
    const last: Ohlc = [100, 120, 80, 100.006];
    expect(storyOf([last, move(99, 99)], { entry: 100.01 }).events).toContain('entered 99 @1');
    expect(storyOf([last, move(99, 99)], { entry: 100.02 }).events).toEqual(['opened @0']);
  });
});

describe('a position that was entered', () => {
  const ENTRY: Ohlc = [100, 101, 99, 100];

  it.each<[string, Ohlc[], string[]]>([
    ['is stopped at the stop', [[99, 100, 94, 96]], ['stop_hit 95 @2']],
    ['is stopped at the open of a gap through the stop', [[93, 112, 92, 96]], ['stop_hit 93 @2']],
    [
      'closes half at the first target and half at the second',
      [
        [101, 108, 100, 107],
        [107, 116, 106, 115],
      ],
      ['target_hit 1 107.5 @2', 'target_hit 2 115 @3'],
    ],
    ['closes at both in one bar', [[101, 116, 100, 115]], ['target_hit 1 107.5 @2', 'target_hit 2 115 @2']],
    ['takes the open of a gap over a target', [[110, 111, 109, 110]], ['target_hit 1 110 @2']],
    [
      'takes the open of a gap over both targets, whatever follows',
      [[118, 119, 90, 91]],
      ['target_hit 1 118 @2', 'target_hit 2 118 @2'],
    ],
    [
      'is stopped, and says so, where a bar touches stop and target',
      [[100, 108, 94, 101]],
      ['stop_hit 95 @2 ambiguous'],
    ],
    [
      'is stopped with what is left after a gap over the first target',
      [[108, 109, 94, 96]],
      ['target_hit 1 108 @2', 'stop_hit 95 @2'],
    ],
    [
      'loses the rest at the stop after the first target',
      [
        [101, 108, 100, 107],
        [107, 108, 94, 95],
      ],
      ['target_hit 1 107.5 @2', 'stop_hit 95 @3'],
    ],
  ])('%s', (_, bars, events) => {
    expect(storyOf([RUN, ENTRY, ...bars]).events).toEqual(['opened @0', 'entered 100 @1', ...events]);
    const mirrored = events.map((event) =>
      event.replace(/^(\w+(?: \d)?) ([\d.]+) @/, (_all, what, price) => `${what} ${200 - Number(price)} @`),
    );
    expect(storyOf([RUN, ...turned([ENTRY, ...bars])], SHORT).events).toEqual([
      'opened @0',
      'entered 100 @1',
      ...mirrored,
    ]);
  });
});
